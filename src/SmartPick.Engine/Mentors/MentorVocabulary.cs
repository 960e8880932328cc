using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Mentors;

/// <summary>A word that people choose from a list.</summary>
/// <param name="Id">As files name it.</param>
/// <param name="Label">As pages and reports name it.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Word(string Id, string Label, Provenance Provenance);

/// <summary>Something a mentee may need.</summary>
/// <param name="Id">As files name it.</param>
/// <param name="Label">As pages and reports name it.</param>
/// <param name="KeptFromConflicts">True when a mentor with a conflict of interest must not be the one to meet it.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Need(string Id, string Label, bool KeptFromConflicts, Provenance Provenance)
{
    /// <summary>The role of a team that serves it first.</summary>
    public TeamRole Role { get; init; } = TeamRole.Generalist;
}

/// <summary>How far a support meets a need.</summary>
/// <param name="Need">The need.</param>
/// <param name="Support">The support.</param>
/// <param name="Share">Above 0, 1 when it meets the need wholly.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record MetNeed(string Need, string Support, double Share, Provenance Provenance);

/// <summary>A scale on which both sides say how they like to talk.</summary>
/// <param name="Id">As files name it.</param>
/// <param name="Low">What its lowest step, 1, means.</param>
/// <param name="High">What its highest step means.</param>
/// <param name="Steps">Number of steps, at least 2.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record StyleScale(
    string Id,
    string Low,
    string High,
    int Steps,
    Provenance Provenance
);

/// <summary>How often two people talk.</summary>
/// <param name="Id">As files name it.</param>
/// <param name="Label">As pages and reports name it.</param>
/// <param name="Days">Days from one talk to the next, at least 1.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Cadence(string Id, string Label, int Days, Provenance Provenance);

/// <summary>The words that mentors and mentees choose from, as the files of <c>data/mentors</c> hold them.</summary>
public sealed class MentorVocabulary
{
    private readonly Dictionary<string, Need> _needs;
    private readonly Dictionary<string, Word> _supports;
    private readonly Dictionary<string, StyleScale> _styles;
    private readonly Dictionary<string, Cadence> _cadences;
    private readonly Dictionary<(string, string), double> _meets;

    /// <summary>Puts the lists together; each holds an id once, and <paramref name="meets"/> names only what the others hold.</summary>
    public MentorVocabulary(
        IReadOnlyList<Need> needs,
        IReadOnlyList<Word> supports,
        IReadOnlyList<MetNeed> meets,
        IReadOnlyList<Word> values,
        IReadOnlyList<StyleScale> styles,
        IReadOnlyList<Word> channels,
        IReadOnlyList<Cadence> cadences,
        SpecialtyCloseness closeness
    )
    {
        Needs = needs;
        Supports = supports;
        Meets = meets;
        Values = values;
        Styles = styles;
        Channels = channels;
        Cadences = cadences;
        Closeness = closeness;
        _needs = needs.ToDictionary(need => need.Id, StringComparer.Ordinal);
        _supports = supports.ToDictionary(support => support.Id, StringComparer.Ordinal);
        _styles = styles.ToDictionary(scale => scale.Id, StringComparer.Ordinal);
        _cadences = cadences.ToDictionary(cadence => cadence.Id, StringComparer.Ordinal);
        _meets = meets.ToDictionary(row => (row.Need, row.Support), row => row.Share);
    }

    /// <summary>What mentees may need, in the order of the file.</summary>
    public IReadOnlyList<Need> Needs { get; }

    /// <summary>What mentors may offer.</summary>
    public IReadOnlyList<Word> Supports { get; }

    /// <summary>Which support meets which need, how far.</summary>
    public IReadOnlyList<MetNeed> Meets { get; }

    /// <summary>Value cards.</summary>
    public IReadOnlyList<Word> Values { get; }

    /// <summary>Scales of communication style.</summary>
    public IReadOnlyList<StyleScale> Styles { get; }

    /// <summary>Ways of talking.</summary>
    public IReadOnlyList<Word> Channels { get; }

    /// <summary>How often two people talk.</summary>
    public IReadOnlyList<Cadence> Cadences { get; }

    /// <summary>How near specialties are to each other.</summary>
    public SpecialtyCloseness Closeness { get; }

    /// <summary>A need; null for an id that no row has.</summary>
    public Need? FindNeed(string id) => _needs.GetValueOrDefault(id);

    /// <summary>A support; null for an id that no row has.</summary>
    public Word? FindSupport(string id) => _supports.GetValueOrDefault(id);

    /// <summary>A scale of style; null for an id that no row has.</summary>
    public StyleScale? FindStyle(string id) => _styles.GetValueOrDefault(id);

    /// <summary>A cadence; null for an id that no row has.</summary>
    public Cadence? FindCadence(string id) => _cadences.GetValueOrDefault(id);

    /// <summary>How far the best of some supports meets a need: 0 for not at all, 1 for wholly.</summary>
    /// <param name="need">The need.</param>
    /// <param name="supports">What is offered.</param>
    public double MetBy(string need, IReadOnlyList<string> supports)
    {
        var best = 0.0;
        foreach (var support in supports)
        {
            best = Math.Max(best, _meets.GetValueOrDefault((need, support)));
        }

        return best;
    }
}
