namespace SmartPick.Reference.Tests.Catalog;

public sealed class DataFolderTests
{
    [Fact]
    public void The_folder_given_comes_first() =>
        DataFolder.Locate("elsewhere").ShouldBe("elsewhere");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Without_one_the_folder_beside_the_binary_is_used(string? given)
    {
        Assert.SkipWhen(
            Environment.GetEnvironmentVariable(DataFolder.Variable) is not null,
            "the environment names a folder"
        );

        DataFolder.Locate(given).ShouldBe(Path.Combine(AppContext.BaseDirectory, "data"));
    }
}
