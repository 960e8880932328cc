using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using SmartPick.Reference.Catalog;

namespace SmartPick.Web.Features.Pick;

/// <summary>What stands in the form's controls, exactly as typed: good or bad, it is shown again.</summary>
public sealed class Answers
{
    private readonly Dictionary<string, IReadOnlyList<string>> _typed = new(StringComparer.Ordinal);

    /// <summary>Nothing answered.</summary>
    public static Answers None => new();

    /// <summary>The one answer to a question; empty when there is none.</summary>
    public string One(string name) => Many(name) is [var first, ..] ? first : string.Empty;

    /// <summary>All answers to a question.</summary>
    public IReadOnlyList<string> Many(string name) => _typed.GetValueOrDefault(name) ?? [];

    /// <summary>True when a question has this answer among its own.</summary>
    public bool Has(string name, string value) =>
        Many(name).Contains(value, StringComparer.Ordinal);

    /// <summary>Takes the answers from a posted form.</summary>
    public static Answers From(IFormCollection form)
    {
        var answers = new Answers();
        foreach (var field in FormField.All)
        {
            answers.Put(field.Name, form[field.Name]);
        }

        foreach (var option in PickOptions.Names)
        {
            answers.Put(option, form[option]);
        }

        return answers;
    }

    /// <summary>Takes the answers from a profile; a profile without a score counts as "not yet".</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="options">Where the answers that are no part of a profile come from.</param>
    internal static Answers From(JsonObject profile, Answers options)
    {
        var answers = new Answers();
        foreach (var name in PickOptions.Names)
        {
            answers._typed[name] = options.Many(name);
        }

        foreach (var field in FormField.All)
        {
            answers._typed[field.Name] = Texts(Find(profile, field.Name), field.Kind);
        }

        answers.Put(NearWish.Distance, NearWish.Shown(profile));
        answers._typed[PickOptions.NoStep2Yet] =
            answers.One("step2").Length == 0 && answers.One("specialty").Length > 0 ? ["yes"] : [];
        return answers;
    }

    /// <summary>Adds an answer to a question that takes several.</summary>
    public void Add(string name, string value)
    {
        if (!Has(name, value))
        {
            _typed[name] = [.. Many(name), value];
        }
    }

    /// <summary>Takes an answer back.</summary>
    public void Remove(string name, string value) =>
        _typed[name] = [
            .. Many(name).Where(other => !string.Equals(other, value, StringComparison.Ordinal)),
        ];

    /// <summary>Empties a question.</summary>
    public void Clear(string name) => _typed[name] = [];

    /// <summary>Writes the answers over a profile: what is not answered any more is taken out, what the form does not ask stays.</summary>
    internal void WriteOver(JsonObject profile, IReadOnlyDictionary<string, UsState> states)
    {
        foreach (var field in FormField.All.Where(field => field.Kind is not AnswerKind.Place))
        {
            var node = field.IsAsked(One("type")) ? Node(field, states) : null;
            if (node is null)
            {
                Take(profile, field.Name);
            }
            else
            {
                Put(profile, field.Name, node);
            }
        }

        if (Find(profile, "parallel.specialty") is null)
        {
            profile.Remove("parallel");
        }
    }

    /// <summary>A question's answer as a number; null when it is none.</summary>
    internal double? NumberOf(string name) =>
        double.TryParse(
            One(name),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        ) && double.IsFinite(number)
            ? number
            : null;

    private void Put(string name, StringValues values) =>
        _typed[name] = [
            .. values
                .OfType<string>()
                .Select(value => value.Trim())
                .Where(value => value.Length > 0),
        ];

    private JsonNode? Node(FormField field, IReadOnlyDictionary<string, UsState> states) =>
        field.Kind switch
        {
            AnswerKind.Many => List(Many(field.Name)),
            AnswerKind.ManyOrNone when Many(field.Name) is [FormField.NoneOfThem] =>
                new JsonArray(),
            AnswerKind.ManyOrNone => List(Many(field.Name)),
            AnswerKind.States => List(StateWords.Codes(One(field.Name), states)),
            AnswerKind.Flag => One(field.Name) switch
            {
                "" => null,
                "yes" => JsonValue.Create(true),
                "no" => JsonValue.Create(false),
                var other => JsonValue.Create(other),
            },
            AnswerKind.Number => Number(One(field.Name)),
            _ => One(field.Name) is { Length: > 0 } text ? JsonValue.Create(text) : null,
        };

    private static JsonArray? List(IEnumerable<string> values)
    {
        JsonNode?[] items = [.. values.Select(value => (JsonNode?)JsonValue.Create(value))];
        return items.Length == 0 ? null : new JsonArray(items);
    }

    private static JsonValue? Number(string typed)
    {
        var text = typed.TrimStart('$');
        return text.Length == 0 ? null
            : long.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var whole
            )
                ? JsonValue.Create(whole)
            : double.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            ) && double.IsFinite(number)
                ? JsonValue.Create(number)
            : JsonValue.Create(typed);
    }

    private static IReadOnlyList<string> Texts(JsonNode? node, AnswerKind kind) =>
        node switch
        {
            null => [],
            JsonArray { Count: 0 } when kind is AnswerKind.ManyOrNone => [FormField.NoneOfThem],
            JsonArray list when kind is AnswerKind.States => [string.Join(", ", list.Select(Text))],
            JsonArray list => [.. list.Select(Text)],
            _ => [Text(node)],
        };

    private static string Text(JsonNode? node) =>
        node?.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => node.GetValue<string>(),
            System.Text.Json.JsonValueKind.True => "yes",
            System.Text.Json.JsonValueKind.False => "no",
            null or System.Text.Json.JsonValueKind.Null => string.Empty,
            _ => node!.ToJsonString(),
        };

    private static JsonNode? Find(JsonObject profile, string path)
    {
        JsonNode? node = profile;
        foreach (var name in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node is JsonObject parent ? parent[name] : null;
        }

        return node;
    }

    private static void Put(JsonObject profile, string path, JsonNode value)
    {
        var names = path.Split('.');
        var parent = profile;
        foreach (var name in names[..^1])
        {
            if (parent[name] is not JsonObject child)
            {
                child = [];
                parent[name] = child;
            }

            parent = child;
        }

        parent[names[^1]] = value;
    }

    private static void Take(JsonObject profile, string path)
    {
        var names = path.Split('.');
        var parent = profile;
        foreach (var name in names[..^1])
        {
            if (parent[name] is not JsonObject child)
            {
                return;
            }

            parent = child;
        }

        // What held only this says nothing without it; what was empty before still says that it is there.
        if (
            parent.Remove(names[^1])
            && parent.Count == 0
            && names.Length > 1
            && Find(profile, string.Join('.', names[..^2])) is JsonObject holder
        )
        {
            holder.Remove(names[^2]);
        }
    }
}
