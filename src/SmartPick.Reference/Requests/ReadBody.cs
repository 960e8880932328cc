using SmartPick.Reference.Profiles;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Requests;

/// <summary>The body of a request that holds nothing wrong, by the fields of <see cref="BodyShape"/>; null for what is left out.</summary>
public sealed class ReadBody
{
    private readonly LocatedValue _root;
    private readonly bool _isDocument;
    private readonly IReadOnlySet<LocatedValue> _bad;
    private readonly CheckedForm _form;

    internal ReadBody(LocatedValue root, bool isDocument, IReadOnlySet<LocatedValue> bad)
    {
        (_root, _isDocument, _bad) = (root, isDocument, bad);
        _form = new CheckedForm(isDocument ? null : root, bad);
    }

    /// <summary>The one workspace; a bare profile is one that holds it alone.</summary>
    public Workspace Workspace =>
        _isDocument ? WorkspaceReader.Build(_root, _bad) : Held(BodyShape.Workspace);

    /// <summary>The workspace of a field that must be given.</summary>
    public Workspace Held(string field) => WorkspaceReader.Build(_form[field]!, _bad);

    /// <summary>A text.</summary>
    public string? Text(string field) => _form.Text(field);

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string>? Texts(string field) =>
        _form[field] is null ? null : _form.Texts(field);

    /// <summary>A whole number.</summary>
    public int? Whole(string field) => _form.Whole(field);

    /// <summary>A number.</summary>
    public double? Number(string field) => _form.Number(field);

    /// <summary>A day.</summary>
    public DateOnly? Day(string field) => _form.Day(field);

    /// <summary>The seed.</summary>
    public ulong? Seed =>
        _form.Text(BodyShape.Seed) is { } digits ? ShapeWords.SeedOf(digits) : null;

    /// <summary>Yes or no by the name of each member of an object; one that is not known is not there.</summary>
    public IReadOnlyDictionary<string, bool> Flags(string field)
    {
        var form = _form.Form(field);
        return (form.Value?.Members.Keys ?? Enumerable.Empty<string>())
            .Where(name => form.Flag(name) is not null)
            .ToDictionary(name => name, name => form.Flag(name)!.Value, StringComparer.Ordinal);
    }

    /// <summary>The changes on trial, in their order.</summary>
    public IReadOnlyList<ProfileChange> Changes =>
        [
            .. _form
                .Forms(BodyShape.Changes)
                .Select(change => new ProfileChange(
                    change.Text("verb") is "add" ? ChangeVerb.Add : ChangeVerb.Set,
                    change.Text("field")!,
                    change.Text("value")!,
                    change.Value!.Path
                )),
        ];
}
