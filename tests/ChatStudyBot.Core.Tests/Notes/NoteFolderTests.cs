using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Tests.Notes;

public sealed class NoteFolderTests
{
    [Theory]
    [InlineData("aws/storage.md", FileUse.Note)]
    [InlineData("outline.txt", FileUse.Note)]
    [InlineData("memo", FileUse.Note)]
    [InlineData("memo.v2", FileUse.Note)]
    [InlineData("README.md", FileUse.Ignored)]
    [InlineData("aws/readme.ja.md", FileUse.Ignored)]
    [InlineData("glossary.yaml", FileUse.Glossary)]
    [InlineData("Glossary.yml", FileUse.Glossary)]
    [InlineData("glossary.md", FileUse.Ignored)]
    [InlineData("aws/glossary.yaml", FileUse.Ignored)]
    [InlineData("exams/saa.yaml", FileUse.Blueprint)]
    [InlineData("aws/exams/saa.yaml", FileUse.Skipped)]
    [InlineData("exams/plan.md", FileUse.Note)]
    [InlineData("exams/.saa.yaml", FileUse.Ignored)]
    [InlineData("blueprints/saa.yaml", FileUse.Ignored)]
    [InlineData(".git/config", FileUse.Ignored)]
    [InlineData("aws/.draft.md", FileUse.Ignored)]
    [InlineData("~$table.xlsx", FileUse.Ignored)]
    [InlineData("img/figure.PNG", FileUse.Skipped)]
    [InlineData("slides.pptx", FileUse.Skipped)]
    public void The_path_tells_notes_from_what_stands_beside_them(string path, FileUse use) =>
        Assert.Equal(use, NoteFolder.Classify(path));
}
