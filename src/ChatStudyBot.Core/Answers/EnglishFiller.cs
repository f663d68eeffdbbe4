using System.Collections.Frozen;

namespace ChatStudyBot.Core.Answers;

/// <summary>English words that hold a sentence together and say nothing of what it is about.</summary>
internal static class EnglishFiller
{
    private static readonly FrozenSet<string> s_words = (
        "a an the is are was were be been being am do does did doing done can could will would should shall may might must "
        + "what which when where why how that this these those it its they them their there here i you we he she "
        + "my your our me us of to in on at by for from with without into onto about as and or but not no if then than so "
        + "between difference differences differ different versus vs compare compared comparison "
        + "tell explain describe please mean means meaning definition define call called "
        + "have has had having get gets got let lets need needs want wants use uses used using make makes made take takes "
        + "many much long often big large more most some any each every other another such only just also very "
        + "happen happens work works working does thing things way ways kind aws amazon "
        + "through still even ever yet already too well really actually basically exactly something anything someone anyone "
        + "ok okay hi hello hey thanks thank sorry curious wonder wondering seem seems seemed suppose supposed maybe perhaps "
        + "quite pretty rather bit lots lot somehow anyway while because since though although whose whom itself ourselves "
        + "myself yourself themselves going go goes gonna say says said saying think thinks thought believe ask asking asked "
        + "question stuff guys today sometimes sure truly simply literally particular certain look looks looking put puts "
        + "come comes coming up out off down us whether "
        + "there don doesn didn isn aren wasn won t s ll ve re d m"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Is(string lowerCase) => s_words.Contains(lowerCase);
}
