using System.Text;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Tests.World;

/// <summary>A note to be asked, with what markup of every platform is made of in it.</summary>
internal static class TeaNotes
{
    public const string Question = "茶葉の保存期間 & 容器は <密閉> ですか";

    public const string Answer = "茶葉の保存期間: 90日。容器は <密閉> できる缶 & 冷暗所";

    public const string Next = "茶葉の産地: 宇治";

    private const string Text = $"""
        # お茶

        ## 保存

        - {Answer}
        - {Next}
        """;

    public static NoteIndex Index() =>
        NoteIndex.Of(
            [
                Assert
                    .IsType<NoteReading.Readable>(NoteReader.Read("tea.md", Encoding.UTF8.GetBytes(Text)))
                    .Note,
            ],
            Glossary.Empty
        );
}
