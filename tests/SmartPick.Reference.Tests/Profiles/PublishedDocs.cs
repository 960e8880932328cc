using System.Globalization;
using System.Text;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Tests.Profiles;

/// <summary>
/// The published pages about the profile. With SMARTPICK_UPDATE_DOCS=1 in the environment they are rewritten from the code
/// before they are compared.
/// </summary>
internal static class PublishedDocs
{
    public const string TablesBegin = "<!-- tables: written from the code by the tests -->";
    public const string TablesEnd = "<!-- end of tables -->";

    public static string Root { get; } = FindRoot();

    public static string SchemaFile => Path.Combine(Root, "docs", "profile.schema.json");

    public static string PageFile => Path.Combine(Root, "docs", "profile.md");

    public static bool Updating =>
        Environment.GetEnvironmentVariable("SMARTPICK_UPDATE_DOCS") is "1";

    /// <summary>The field tables of <c>docs/profile.md</c>, as the code says them.</summary>
    public static string Tables()
    {
        var text = new StringBuilder();
        Write(text, "The profile", "$", ProfileShape.Root);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string title, string path, Shape.Form form)
    {
        text.Append(CultureInfo.InvariantCulture, $"### {title}\n\n");
        text.Append("| field | meaning | value | unknown | moves |\n|---|---|---|---|---|\n");
        foreach (var field in form.Fields)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{field.Name}` | {field.Meaning} | {Value(field.Shape)} | {field.WhenUnknown} | {field.Moves} |\n"
            );
        }

        text.Append('\n');
        foreach (var field in form.Fields)
        {
            var inner = JsonPath.Member(path, field.Name);
            if (field.Shape is Shape.Form nested)
            {
                Write(text, $"`{inner}`", inner, nested);
            }
            else if (field.Shape is Shape.ByProgram { Value: Shape.Form facts })
            {
                Write(text, $"`{inner}`, at each code", inner, facts);
            }
        }
    }

    private static string Value(Shape shape) =>
        shape switch
        {
            Shape.Flag => "true or false",
            Shape.Whole whole when whole.Minimum == whole.Maximum => Invariant($"{whole.Minimum}"),
            Shape.Whole whole => Invariant(
                $"whole number, {whole.Minimum} to {whole.Maximum} ({whole.Unit})"
            ),
            Shape.Number number => Invariant(
                $"number, {number.Minimum} to {number.Maximum} ({number.Unit})"
            ),
            Shape.FreeText text => Invariant($"text, up to {text.Longest} characters"),
            Shape.Choice choice => string.Join(", ", choice.Names.Select(name => $"`{name}`")),
            Shape.Known known => known.Word switch
            {
                CatalogWord.Specialty => "a name of `data/specialties.csv`",
                CatalogWord.State => "state or territory, two letters",
                CatalogWord.Division => "a census division",
                CatalogWord.Region => "a census region",
                _ => "ACGME code, ten digits in quotes",
            },
            Shape.Many many => Invariant($"list of at most {many.Most}: {Value(many.Item)}"),
            Shape.ByProgram { Value: Shape.Form } => "object by ACGME code, see below",
            Shape.ByProgram byProgram => $"object by ACGME code: {Value(byProgram.Value)}",
            _ => "object, see below",
        };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SmartPick.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
