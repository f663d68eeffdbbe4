using System.Collections.Frozen;

namespace ChatStudyBot.Core.Notes;

/// <summary>What a file of the notes folder is to the bot.</summary>
public enum FileUse
{
    /// <summary>To be read; only its content tells whether it is text.</summary>
    Note,

    /// <summary>Of another kind, such as a picture: passed over and counted.</summary>
    Skipped,

    /// <summary>Stands beside the notes without being one, such as a README or a hidden file.</summary>
    Ignored,

    /// <summary>The team's own glossary.</summary>
    Glossary,

    /// <summary>What an exam is made up of.</summary>
    Blueprint,
}

/// <summary>Tells by its path which files of a folder are notes.</summary>
public static class NoteFolder
{
    private static readonly FrozenSet<string> OtherKinds = new[]
    {
        "png,jpg,jpeg,gif,webp,bmp,svg,ico,tif,tiff,heic,avif,psd,drawio,excalidraw,mp3,wav,m4a,mp4,mov,avi,webm",
        "pdf,doc,docx,docm,xls,xlsx,xlsm,ppt,pptx,pptm,odt,ods,odp,rtf,pages,numbers,key,one,epub",
        "zip,gz,tgz,tar,7z,rar,xz,bz2,colpkg,db,sqlite,sqlite3,exe,dll,so,class,jar,wasm,ttf,otf,woff,woff2",
        "json,yaml,yml,toml,xml,ini,html,htm,css,scss,sass,less,js,mjs,jsx,ts,tsx,vue,py,ipynb,cs,java,go,rs,rb,php,sh,ps1,sql,tf,lock",
    }
        .SelectMany(kinds => kinds.Split(','))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> BesideNotes = new[]
    {
        "readme",
        "glossary",
        "glossaries",
        "blueprint",
        "blueprints",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const string Exams = "exams";

    /// <param name="path">Relative to the notes folder, with <c>/</c>.</param>
    public static FileUse Classify(string path)
    {
        var names = path.Split('/');
        if (names.Any(IsHidden))
        {
            return FileUse.Ignored;
        }

        if (IsYaml(path) && Companion(names) is { } use)
        {
            return use;
        }

        if (names[..^1].Any(BesideNotes.Contains) || BesideNotes.Contains(Stem(names[^1])))
        {
            return FileUse.Ignored;
        }

        var extension = Path.GetExtension(names[^1]);
        return extension.Length > 1 && OtherKinds.Contains(extension[1..]) ? FileUse.Skipped : FileUse.Note;
    }

    /// <summary>The files that are read although they are no notes have one place each, so that nobody's other YAML is taken for one.</summary>
    private static FileUse? Companion(string[] names) =>
        names switch
        {
            [var only] when Stem(only).Equals("glossary", StringComparison.OrdinalIgnoreCase) =>
                FileUse.Glossary,
            [var folder, _] when folder.Equals(Exams, StringComparison.OrdinalIgnoreCase) =>
                FileUse.Blueprint,
            _ => null,
        };

    private static bool IsYaml(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml";

    /// <summary>Office programs keep <c>~$name</c> beside an open file.</summary>
    private static bool IsHidden(string name) =>
        name.StartsWith('.')
        || name.StartsWith("~$", StringComparison.Ordinal)
        || name is "Thumbs.db" or "desktop.ini";

    /// <summary>The name up to its first dot: <c>README.ja.md</c> is a README too.</summary>
    private static string Stem(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? name : name[..dot];
    }
}
