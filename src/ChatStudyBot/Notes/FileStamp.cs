namespace ChatStudyBot.Notes;

/// <summary>Enough of a file to tell, without reading it, that it is not the one that was read before.</summary>
internal readonly record struct FileStamp(long Length, DateTime WrittenAt)
{
    public static FileStamp Of(FileInfo file)
    {
        // A link is stamped with what it leads to.
        var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(true) as FileInfo ?? file;
        return new(target.Length, target.LastWriteTimeUtc);
    }
}
