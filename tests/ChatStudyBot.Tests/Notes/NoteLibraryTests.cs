using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Notes;
using ChatStudyBot.Tests.Running;

namespace ChatStudyBot.Tests.Notes;

public sealed class NoteLibraryTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly NoteLibrary _library;

    public NoteLibraryTests() => _library = new NoteLibrary(_folder.Path, TimeProvider.System);

    [Fact]
    public async Task The_first_look_reads_every_note()
    {
        _folder.Write("storage.md", StudyNotes.Storage);
        _folder.Write("messaging.md", StudyNotes.Messaging);

        var look = await LookAsync();

        Assert.Equal<string>(["messaging.md", "storage.md"], look.Changed);
        Assert.Equal(["messaging.md", "storage.md"], _library.Current.Notes.Select(note => note.Path));
        Assert.NotEmpty(_library.Current.Questions);
    }

    [Fact]
    public async Task The_index_is_that_of_the_notes_as_they_were_read_last()
    {
        _folder.Write("storage.md", StudyNotes.Storage);
        await LookAsync();
        var before = await _library.IndexAsync();
        _folder.Write("messaging.md", StudyNotes.Messaging);
        await LookAsync();

        Assert.False(before.Ask("遅延キューとは").IsAnswered);
        Assert.True((await _library.IndexAsync()).Ask("遅延キューとは").IsAnswered);
    }

    [Fact]
    public async Task All_who_ask_for_the_index_get_the_same()
    {
        _folder.Write("storage.md", StudyNotes.Storage);
        await LookAsync();

        var indices = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(_library.IndexAsync)));

        Assert.Single(indices.Distinct());
        Assert.Equal(indices[0].PassageCount, _library.Passages);
    }

    [Fact]
    public async Task What_is_not_indexed_yet_has_no_passage_to_find()
    {
        _folder.Write("storage.md", StudyNotes.Storage);

        await LookAsync();

        Assert.Equal(0, _library.Passages);
    }

    [Fact]
    public async Task Without_a_change_nothing_is_read_and_the_bank_stays_the_same()
    {
        _folder.Write("storage.md", StudyNotes.Storage);
        await LookAsync();
        var before = _library.Current;

        Assert.False((await LookAsync()).FoundChange);
        Assert.Same(before, _library.Current);
    }

    [Fact]
    public async Task A_note_is_found_with_its_lines_as_they_are_now()
    {
        _folder.Write("a/箱 #1 100%.md", StudyNotes.Storage);
        await LookAsync();
        _folder.Write("a/箱 #1 100%.md", "# 棚\n");

        var found = await _library.FindAsync("a/箱 #1 100%.md", CancellationToken.None);

        Assert.Equal("棚", found!.Note.Title);
    }

    [Theory]
    [InlineData("../secret.md")]
    [InlineData("notes/../../secret.md")]
    [InlineData("README.md")]
    [InlineData("STORAGE.md")]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    public async Task No_path_but_that_of_a_note_finds_a_file(string path)
    {
        _folder.Write("notes/storage.md", StudyNotes.Storage);
        _folder.Write("notes/README.md", "# 説明");
        _folder.Write("secret.md", "# 秘密");
        using var library = new NoteLibrary(_folder["notes"], TimeProvider.System);
        await library.LookAsync(progress: null, CancellationToken.None);

        Assert.NotNull(await library.FindAsync("storage.md", CancellationToken.None));
        Assert.Null(await library.FindAsync(path, CancellationToken.None));
    }

    [Fact]
    public async Task A_note_that_is_gone_or_no_text_any_more_has_no_lines()
    {
        var gone = _folder.Write("gone.md", StudyNotes.Storage);
        _folder.Write("binary.md", StudyNotes.Messaging);
        await LookAsync();
        File.Delete(gone);
        _folder.Write("binary.md", [0, 1, 2, 3, 0, 0]);

        Assert.Null(await _library.FindAsync("gone.md", CancellationToken.None));
        Assert.Null(await _library.FindAsync("binary.md", CancellationToken.None));
    }

    [Fact]
    public async Task Only_the_file_that_changed_is_read_again()
    {
        _folder.Write("storage.md", StudyNotes.Storage);
        _folder.Write("messaging.md", StudyNotes.Messaging);
        await LookAsync();
        var untouched = _library.Current.Notes.Single(note => note.Path == "messaging.md");
        _folder.Write(
            "storage.md",
            StudyNotes.Storage + "\n- Storage Gateway: 社内とクラウドをつなぐ出入り口\n"
        );

        var look = await LookAsync();

        Assert.Equal<string>(["storage.md"], look.Changed);
        Assert.Same(untouched, _library.Current.Notes.Single(note => note.Path == "messaging.md"));
    }

    [Fact]
    public async Task An_edit_of_one_file_changes_no_question_of_another()
    {
        _folder.Write("storage.md", StudyNotes.Storage);
        _folder.Write("messaging.md", StudyNotes.Messaging);
        await LookAsync();
        var before = IdsOf("messaging.md");
        _folder.Write("storage.md", "# ストレージ\n");

        await LookAsync();

        Assert.NotEmpty(before);
        Assert.Equal(before, IdsOf("messaging.md"));
    }

    [Fact]
    public async Task A_slip_of_the_pen_mended_keeps_every_question()
    {
        _folder.Write(
            "messaging.md",
            StudyNotes.Messaging.Replace("取り分ける", "取りわける", StringComparison.Ordinal)
        );
        await LookAsync();
        var before = IdsOf("messaging.md");
        Rewrite("messaging.md", StudyNotes.Messaging);

        await LookAsync();

        Assert.NotEmpty(before);
        Assert.Equal(before, IdsOf("messaging.md"));
        Assert.Contains(
            _library.Current.Questions,
            question => question.Explanation.Contains("取り分ける", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_changed_fact_retires_its_questions_and_asks_new_ones_and_leaves_the_others()
    {
        _folder.Write("storage.md", StudyNotes.Storage);
        await LookAsync();
        var before = _library.Current;
        Rewrite("storage.md", StudyNotes.Storage.Replace("180日", "365日", StringComparison.Ordinal));

        await LookAsync();

        var retired = before.Questions.Where(question => Tells(question, "180日")).ToList();
        Assert.NotEmpty(retired);
        Assert.DoesNotContain(retired, question => _library.Current.Find(question.Id) is not null);
        Assert.Contains(
            _library.Current.Questions,
            question => Tells(question, "365日") && before.Find(question.Id) is null
        );
        Assert.All(
            before.Questions.Where(question => Tells(question, "仕組み")),
            question => Assert.NotNull(_library.Current.Find(question.Id))
        );

        static bool Tells(Question question, string value) =>
            question.Explanation.Contains(value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_edit_keeps_the_last_good_version_and_says_so()
    {
        _folder.Write("storage.md", StudyNotes.Storage);
        await LookAsync();
        var before = IdsOf("storage.md");
        _folder.Write("storage.md", StudyNotes.Broken);

        var look = await LookAsync();

        Assert.Equal("storage.md", Assert.Single(look.Kept).Path);
        Assert.Equal(before, IdsOf("storage.md"));
        Assert.Contains(
            Assert.Single(_library.Current.Reports).Problems,
            problem => problem.Severity == ProblemSeverity.Error
        );
    }

    [Fact]
    public async Task A_file_mended_after_a_broken_edit_is_in_use_again()
    {
        _folder.Write("storage.md", StudyNotes.Storage);
        await LookAsync();
        _folder.Write("storage.md", StudyNotes.Broken);
        await LookAsync();
        _folder.Write("storage.md", StudyNotes.Messaging);

        await LookAsync();

        Assert.Empty(Assert.Single(_library.Current.Reports).Problems);
        Assert.Equal("メッセージング", Assert.Single(_library.Current.Notes).Title);
    }

    [Fact]
    public async Task A_file_that_was_never_readable_is_one_report_and_the_others_load()
    {
        _folder.Write("broken.md", StudyNotes.Broken);
        _folder.Write("storage.md", StudyNotes.Storage);

        var look = await LookAsync();

        Assert.Empty(look.Kept);
        Assert.Equal(["broken.md", "storage.md"], _library.Current.Reports.Select(report => report.Path));
        Assert.Single(_library.Current.Reports[0].Problems);
        Assert.NotEmpty(IdsOf("storage.md"));
    }

    [Fact]
    public async Task A_removed_file_takes_its_questions_with_it()
    {
        _folder.Write("storage.md", StudyNotes.Storage);
        _folder.Write("messaging.md", StudyNotes.Messaging);
        await LookAsync();
        File.Delete(_folder["storage.md"]);

        var look = await LookAsync();

        Assert.Equal<string>(["storage.md"], look.Removed);
        Assert.Empty(IdsOf("storage.md"));
    }

    [Fact]
    public async Task A_folder_that_is_gone_leaves_the_bank_as_it_was()
    {
        _folder.Write("notes/storage.md", StudyNotes.Storage);
        using var library = new NoteLibrary(_folder["notes"], TimeProvider.System);
        await library.LookAsync(null, CancellationToken.None);
        var before = library.Current;
        Directory.Delete(_folder["notes"], recursive: true);

        await Assert.ThrowsAsync<DirectoryNotFoundException>(() =>
            library.LookAsync(null, CancellationToken.None)
        );
        Assert.Same(before, library.Current);
    }

    public void Dispose()
    {
        _library.Dispose();
        _folder.Dispose();
    }

    /// <summary>
    /// As long as before, and a second later by the disk's clock: where that ticks slowly, what is written in the same
    /// tick cannot be told from what was there.
    /// </summary>
    private void Rewrite(string name, string text)
    {
        var before = new FileInfo(_folder[name]);
        var (length, at) = (before.Length, before.LastWriteTimeUtc);
        File.SetLastWriteTimeUtc(_folder.Write(name, text), at.AddSeconds(1));
        Assert.Equal(length, new FileInfo(_folder[name]).Length);
    }

    private Task<FolderLook> LookAsync() => _library.LookAsync(null, CancellationToken.None);

    private string[] IdsOf(string path) =>
        [
            .. _library
                .Current.Questions.Where(question => question.Citation.Path == path)
                .Select(question => question.Id.Value)
                .Order(StringComparer.Ordinal),
        ];
}
