using System.Globalization;
using System.Text.Json;
using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Profiles;

/// <summary>Holds a document against its shape and collects everything that does not fit.</summary>
internal sealed class ShapeCheck
{
    private readonly string _file;
    private readonly Vocabulary _vocabulary;
    private readonly List<(long Offset, Problem Problem)> _problems = [];
    private readonly HashSet<LocatedValue> _bad = [];

    /// <summary>Prepares a check.</summary>
    public ShapeCheck(string file, ProgramCatalog catalog)
    {
        _file = file;
        _vocabulary = new Vocabulary(catalog);
    }

    /// <summary>What does not fit.</summary>
    public IReadOnlyList<(long Offset, Problem Problem)> Problems => _problems;

    /// <summary>The values that do not fit; whoever reads on leaves them out.</summary>
    public IReadOnlySet<LocatedValue> Bad => _bad;

    /// <summary>Checks a value and everything in it.</summary>
    public void Check(LocatedValue value, Shape shape)
    {
        switch (shape)
        {
            case Shape.Form form when value.Kind is JsonValueKind.Object:
                CheckForm(value, form);
                break;
            case Shape.Either either when value.Kind is JsonValueKind.Object:
                CheckForm(value, either.Of(value));
                break;
            case Shape.ByProgram byProgram when value.Kind is JsonValueKind.Object:
                CheckByProgram(value, byProgram);
                break;
            case Shape.Many many when value.Kind is JsonValueKind.Array:
                CheckList(value, many);
                break;
            case Shape.Choice choice:
                if (!IsText(value) || !choice.Names.Contains(value.Text, StringComparer.Ordinal))
                {
                    Refuse(value, value.Describe(), Nearest.OneOf(value.Text, choice.Names));
                }

                break;
            case Shape.Known known:
                if (!IsText(value) || !_vocabulary.Knows(known.Word, value.Text))
                {
                    Refuse(value, value.Describe(), _vocabulary.Expected(known.Word, value.Text));
                }

                break;
            default:
                if (!ShapeWords.Fits(value, shape))
                {
                    Refuse(value, value.Describe(), ShapeWords.Expected(shape));
                }

                break;
        }
    }

    private static bool IsText(LocatedValue value) => value.Kind is JsonValueKind.String;

    private void CheckForm(LocatedValue value, Shape.Form form)
    {
        foreach (var (name, member) in value.Members)
        {
            var field = form.Fields.FirstOrDefault(known =>
                string.Equals(known.Name, name, StringComparison.Ordinal)
            );
            if (field is null)
            {
                Refuse(member, $"the unknown field {Quote.Text(name)}", ExpectedField(name, form));
            }
            else if (member.Kind is not JsonValueKind.Null || field.IsRequired)
            {
                Check(member, field.Shape);
            }
        }

        foreach (
            var field in form.Fields.Where(field =>
                field.IsRequired && !value.Members.ContainsKey(field.Name)
            )
        )
        {
            _problems.Add(
                (
                    value.Offset,
                    new Problem(
                        _file,
                        value.Line,
                        JsonPath.Member(value.Path, field.Name),
                        "nothing",
                        $"the field {Quote.Text(field.Name)}: {ExpectedOf(field.Shape)}"
                    )
                )
            );
        }
    }

    private static string ExpectedField(string name, Shape.Form form) =>
        Nearest.To(name, form.Fields.Select(field => field.Name)) is { } near
            ? $"a known field; nearest: {Quote.Text(near)}"
            : "one of the fields " + string.Join(", ", form.Fields.Select(field => field.Name));

    private string ExpectedOf(Shape shape) =>
        shape switch
        {
            Shape.Choice choice => Nearest.OneOf(string.Empty, choice.Names),
            Shape.Known known => _vocabulary.Expected(known.Word, string.Empty),
            _ => ShapeWords.Expected(shape),
        };

    private void CheckByProgram(LocatedValue value, Shape.ByProgram shape)
    {
        foreach (var (name, member) in value.Members)
        {
            if (_vocabulary.Knows(CatalogWord.Program, name))
            {
                Check(member, shape.Value);
            }
            else
            {
                Refuse(
                    member,
                    $"the name {Quote.Text(name)}",
                    _vocabulary.Expected(CatalogWord.Program, name)
                );
            }
        }
    }

    private void CheckList(LocatedValue value, Shape.Many shape)
    {
        if (value.Items.Count > shape.Most)
        {
            Refuse(
                value,
                string.Create(CultureInfo.InvariantCulture, $"{value.Items.Count} entries"),
                string.Create(CultureInfo.InvariantCulture, $"at most {shape.Most} entries")
            );
            return;
        }

        var seen = new Dictionary<string, LocatedValue>(StringComparer.Ordinal);
        foreach (var item in value.Items)
        {
            Check(item, shape.Item);
            if (
                shape.Item is not Shape.Form
                && !_bad.Contains(item)
                && !seen.TryAdd(item.Text, item)
            )
            {
                Refuse(
                    item,
                    $"{item.Describe()} a second time",
                    $"each entry once ({seen[item.Text].Path} holds it already)"
                );
            }
        }
    }

    private void Refuse(LocatedValue value, string found, string expected)
    {
        _bad.Add(value);
        _problems.Add((value.Offset, new Problem(_file, value.Line, value.Path, found, expected)));
    }
}
