using System.Text.Json.Nodes;

namespace SmartPick.Web.Features.Pick;

/// <summary>The made-up applicants in <c>examples/</c>, to look around with.</summary>
internal sealed class PersonaShelf
{
    private static readonly string[] Shown =
    [
        "jessica",
        "daniel",
        "img-internal-medicine",
        "reapplicant-general-surgery",
    ];

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>Reads the files beside the binary; one that is missing is not offered.</summary>
    public PersonaShelf(IConfiguration settings)
    {
        var folder = settings["examples"] ?? Path.Combine(AppContext.BaseDirectory, "examples");
        foreach (var key in Shown)
        {
            var file = Path.Combine(folder, key + ".json");
            if (File.Exists(file))
            {
                _files[key] = File.ReadAllBytes(file);
            }
        }

        All = [.. Shown.Where(_files.ContainsKey).Select(Describe)];
    }

    /// <summary>The personas, in the order shown.</summary>
    public IReadOnlyList<Persona> All { get; }

    /// <summary>The profile of a persona, or null.</summary>
    public byte[]? Find(string key) => _files.GetValueOrDefault(key);

    private Persona Describe(string key)
    {
        var profile = JsonNode.Parse(_files[key])!;
        return new Persona(
            key,
            (string?)profile["label"] ?? key,
            $"{(string?)profile["type"]}, {(string?)profile["specialty"]}"
        );
    }
}
