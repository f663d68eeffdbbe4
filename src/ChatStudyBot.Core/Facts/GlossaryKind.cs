namespace ChatStudyBot.Core.Facts;

/// <summary>What sort of thing a name stands for: a wrong choice is of the same sort as the right one.</summary>
public enum GlossaryKind
{
    /// <summary>Any other word of the field; what an entry is that does not say.</summary>
    Term,

    Service,

    /// <summary>A part or ability of one service.</summary>
    Feature,

    /// <summary>One of a closed list: a storage class, a deployment policy, a record type.</summary>
    Kind,

    /// <summary>Written letter by letter in code, templates or on the command line.</summary>
    Identifier,

    Metric,

    Error,

    Protocol,

    Engine,

    Language,

    /// <summary>How far something reaches: account, region, zone.</summary>
    Scope,

    /// <summary>Somebody else's software.</summary>
    Tool,

    /// <summary>A way to build, release or run.</summary>
    Practice,
}
