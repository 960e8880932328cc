using System.Text.Json;
using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Profiles;

/// <summary>An object of a checked document, read by field; what does not fit reads as unknown.</summary>
internal sealed class CheckedForm(LocatedValue? value, IReadOnlySet<LocatedValue> bad)
{
    /// <summary>The object itself, or null when it is not given.</summary>
    public LocatedValue? Value { get; } =
        value is { Kind: JsonValueKind.Object } && !bad.Contains(value) ? value : null;

    /// <summary>The value of a field, or null when it is unknown or does not fit.</summary>
    public LocatedValue? this[string name] =>
        Value is not null
        && Value.Members.TryGetValue(name, out var member)
        && member.Kind is not JsonValueKind.Null
        && !bad.Contains(member)
            ? member
            : null;

    /// <summary>A whole number.</summary>
    public int? Whole(string name) =>
        this[name] is { } found ? (int)ShapeWords.NumberOf(found) : null;

    /// <summary>A number.</summary>
    public double? Number(string name) =>
        this[name] is { } found ? ShapeWords.NumberOf(found) : null;

    /// <summary>True or false.</summary>
    public bool? Flag(string name) =>
        this[name] is { } found ? found.Kind is JsonValueKind.True : null;

    /// <summary>A text.</summary>
    public string? Text(string name) => this[name]?.Text;

    /// <summary>A day.</summary>
    public DateOnly? Day(string name) =>
        this[name] is { } found ? ShapeWords.DayOf(found.Text) : null;

    /// <summary>A day and a time on some clock.</summary>
    public DateTime? Moment(string name) =>
        this[name] is { } found ? ShapeWords.MomentOf(found.Text) : null;

    /// <summary>A program's code.</summary>
    public AcgmeCode? Code(string name) =>
        this[name] is { } found ? AcgmeCode.Parse(found.Text) : null;

    /// <summary>The objects of a list.</summary>
    public IEnumerable<CheckedForm> Forms(string name) =>
        Items(name).Select(item => new CheckedForm(item, bad));

    /// <summary>The entries of a list that fit; empty when the list is not given.</summary>
    public IReadOnlyList<LocatedValue> Items(string name) =>
        this[name] is { } found ? [.. found.Items.Where(item => !bad.Contains(item))] : [];

    /// <summary>The entries of a list of texts.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. Items(name).Select(item => item.Text)];

    /// <summary>The entries of a list of program codes.</summary>
    public IReadOnlyList<AcgmeCode> Codes(string name) =>
        [.. Items(name).Select(item => AcgmeCode.Parse(item.Text))];

    /// <summary>An object within.</summary>
    public CheckedForm Form(string name) => new(this[name], bad);

    /// <summary>The members of an object that has program codes for names.</summary>
    public IEnumerable<(AcgmeCode Code, LocatedValue Value)> ByProgram(string name)
    {
        foreach (var (key, member) in Form(name).Value?.Members ?? [])
        {
            if (!bad.Contains(member) && AcgmeCode.TryParse(key, out var code))
            {
                yield return (code, member);
            }
        }
    }
}
