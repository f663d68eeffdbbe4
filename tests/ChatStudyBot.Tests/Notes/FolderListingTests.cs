using ChatStudyBot.Notes;
using ChatStudyBot.Tests.Running;

namespace ChatStudyBot.Tests.Notes;

public sealed class FolderListingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Notes_are_listed_by_path_with_slashes_in_one_order_everywhere()
    {
        _folder.Write("b.md", "");
        _folder.Write("aws/deep/c.txt", "");
        _folder.Write("aws/a.MD", "");

        Assert.Equal(["aws/a.MD", "aws/deep/c.txt", "b.md"], FolderListing.Of(_folder.Path).Files.Keys);
    }

    [Fact]
    public void Readmes_hidden_folders_pictures_and_office_files_are_no_notes()
    {
        _folder.Write("README.md", "");
        _folder.Write("aws/Readme.ja.md", "");
        _folder.Write(".obsidian/settings.md", "");
        _folder.Write(".draft.md", "");
        _folder.Write("figure.PNG", "");
        _folder.Write("plan.xlsx", "");
        _folder.Write("other.png", "");

        var listing = FolderListing.Of(_folder.Path);

        Assert.Empty(listing.Files);
        Assert.Equal(2, listing.Skipped[".png"]);
        Assert.Equal(1, listing.Skipped[".xlsx"]);
    }

    [Fact]
    public void A_link_back_to_a_folder_above_does_not_go_on_for_ever()
    {
        _folder.Write("aws/a.md", "");
        Directory.CreateSymbolicLink(_folder["aws/loop"], _folder.Path);

        Assert.Equal(["aws/a.md"], FolderListing.Of(_folder.Path).Files.Keys);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_left_out()
    {
        File.CreateSymbolicLink(_folder["gone.md"], _folder["nothing.md"]);

        Assert.Empty(FolderListing.Of(_folder.Path).Files);
    }

    [Fact]
    public void A_file_of_another_length_has_another_stamp()
    {
        _folder.Write("a.md", "1");
        var before = FolderListing.Of(_folder.Path).Files["a.md"];
        _folder.Write("a.md", "12");

        Assert.NotEqual(before, FolderListing.Of(_folder.Path).Files["a.md"]);
    }

    public void Dispose() => _folder.Dispose();
}
