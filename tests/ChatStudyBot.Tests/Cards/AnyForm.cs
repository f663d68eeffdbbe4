using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Tests.Cards;

/// <summary>Forms with every kind of field, full of what people should not write.</summary>
internal static class AnyForm
{
    public static Gen<Form> Forms =>
        from texts in AnyCard.Texts.ArrayOf()
        from options in Gen.Choose(2, 10)
        select Of(texts, options);

    /// <param name="texts">Where there are not enough of them the rest is empty.</param>
    private static Form Of(string[] texts, int choices)
    {
        ImmutableArray<FormOption> options =
        [
            .. Enumerable.Range(0, choices).Select(i => new FormOption(((char)('A' + i)).ToString(), At(i))),
        ];
        return new Form(
            At(4),
            "r:0123456789ab:0:submit",
            texts.Length % 2 == 0 ? At(5) : null,
            At(6),
            [
                new FormField.Text("text", At(0), 500, IsRequired: false),
                new FormField.Order("order", At(1), options),
                new FormField.Checks("checks", At(2), options),
                new FormField.Radios("radios", At(3), options),
            ]
        );

        string At(int i) => i < texts.Length ? texts[i] : "";
    }
}
