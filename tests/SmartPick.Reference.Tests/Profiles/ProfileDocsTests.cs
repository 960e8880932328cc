using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Tests.Profiles;

public sealed class ProfileDocsTests
{
    [Fact]
    public void The_published_schema_is_what_the_reader_goes_by()
    {
        var schema = ProfileSchema.Write();
        if (PublishedDocs.Updating)
        {
            File.WriteAllBytes(PublishedDocs.SchemaFile, schema);
        }

        File.ReadAllBytes(PublishedDocs.SchemaFile).ShouldBe(schema);
    }

    [Fact]
    public void The_page_documents_every_field()
    {
        var page = File.ReadAllText(PublishedDocs.PageFile);
        var begin =
            page.IndexOf(PublishedDocs.TablesBegin, StringComparison.Ordinal)
            + PublishedDocs.TablesBegin.Length;
        var end = page.IndexOf(PublishedDocs.TablesEnd, StringComparison.Ordinal);
        var tables = "\n\n" + PublishedDocs.Tables();
        if (PublishedDocs.Updating)
        {
            page = page[..begin] + tables + page[end..];
            File.WriteAllText(PublishedDocs.PageFile, page);
            end = page.IndexOf(PublishedDocs.TablesEnd, StringComparison.Ordinal);
        }

        page[begin..end].ShouldBe(tables);
    }
}
