using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Importing;

/// <summary>
/// Proposes for each track of a file the program of the directory that it belongs to: same specialty digits, same state, then city
/// and the words of the names, rare words counting more. A correction of the user's goes before everything.
/// </summary>
public sealed class CrosswalkBuilder
{
    private readonly ImportRules _rules;
    private readonly ILookup<string, Candidate> _bySpecialty;
    private readonly Dictionary<string, double> _rarity;
    private readonly double _unseen;

    /// <summary>Prepares the directory.</summary>
    public CrosswalkBuilder(ProgramCatalog catalog, ImportRules rules)
    {
        _rules = rules;
        var candidates = catalog
            .Programs.Select(program => new Candidate(
                program,
                NameWords.Of(program.Name),
                NameWords.Of(program.City)
            ))
            .ToList();
        _bySpecialty = candidates.ToLookup(
            candidate => candidate.Program.Code.Digits[..SpecialtyDigits],
            StringComparer.Ordinal
        );

        // A word that few names have tells more: its weight is the logarithm of how rare it is.
        var names = candidates
            .Select(candidate => candidate.Name.Words)
            .DistinctBy(words => string.Join(' ', words), StringComparer.Ordinal)
            .ToList();
        _unseen = Math.Log(names.Count + 1.0);
        _rarity = names
            .SelectMany(words => words)
            .CountBy(word => word, StringComparer.Ordinal)
            .ToDictionary(
                pair => pair.Key,
                pair => Math.Log((names.Count + 1.0) / pair.Value),
                StringComparer.Ordinal
            );
    }

    private const int SpecialtyDigits = 3;

    /// <summary>An entry for each track.</summary>
    /// <param name="rows">The tracks; of several years the newest names it.</param>
    /// <param name="corrections">The user's own entries by code; they win.</param>
    public IReadOnlyList<CrosswalkEntry> Build(
        IEnumerable<QuotaRow> rows,
        IReadOnlyDictionary<NrmpCode, CrosswalkEntry> corrections
    )
    {
        var tracks = rows.GroupBy(row => row.Code)
            .Select(track => (Code: track.Key, track.MaxBy(row => row.Year)!.Place))
            .OrderBy(track => track.Code)
            .ToList();
        var proposals = tracks
            .Where(track => !corrections.ContainsKey(track.Code))
            .Select(track => Propose(track.Code, track.Place))
            .ToList();
        return
        [
            .. OnePerInstitution(proposals, corrections)
                .Concat(
                    tracks
                        .Where(track => corrections.ContainsKey(track.Code))
                        .Select(track =>
                            corrections[track.Code] with
                            {
                                NameInFile = NameOf(track.Place),
                            }
                        )
                )
                .OrderBy(entry => entry.Code),
        ];
    }

    private CrosswalkEntry Propose(NrmpCode code, NamedPlace place)
    {
        var name = NameOf(place);
        var ofSpecialty = _bySpecialty[code.SpecialtyDigits];
        if (code.Kind is NrmpTrackKind.Preliminary || !ofSpecialty.Any())
        {
            return new CrosswalkEntry(
                code,
                null,
                0,
                CrosswalkBasis.OutsideDirectory,
                name,
                string.Empty
            );
        }

        var scored = Scored(ofSpecialty, place);
        if (scored.Count == 0 || scored[0].Score <= 0)
        {
            return new CrosswalkEntry(code, null, 0, CrosswalkBasis.None, name, string.Empty);
        }

        var best = scored[0];
        var isAmbiguous = scored.Count > 1 && best.Score - scored[1].Score < _rules.AmbiguousGap;
        return new CrosswalkEntry(
            code,
            best.Program.Code,
            Math.Round(isAmbiguous ? best.Score / 2 : best.Score, 3),
            isAmbiguous ? CrosswalkBasis.Ambiguous : CrosswalkBasis.Names,
            name,
            best.Program.Name
        );
    }

    private List<(ResidencyProgram Program, double Score)> Scored(
        IEnumerable<Candidate> ofSpecialty,
        NamedPlace place
    )
    {
        var inState = ofSpecialty
            .Where(candidate =>
                place.State.Length == 0
                || string.Equals(candidate.Program.State, place.State, StringComparison.Ordinal)
            )
            .ToList();
        var city = NameWords.Of(place.City);
        var words = NameWords.Of(place.Institution + " " + place.Program);
        var institution = NameWords.Of(place.Institution);
        var sameCity = inState.Count(candidate => CityOf(candidate, city, words) >= 1);
        return
        [
            .. inState
                .Select(candidate =>
                {
                    var there = CityOf(candidate, city, words);
                    var score =
                        (_rules.NameWeight * Similarity(institution, words, candidate))
                        + (_rules.CityWeight * there)
                        + (there >= 1 && sameCity == 1 ? _rules.OnlyOneBonus : 0);
                    return (candidate.Program, Score: Math.Min(1, score));
                })
                .OrderByDescending(pair => pair.Score)
                .ThenBy(pair => pair.Program.Code),
        ];
    }

    // Unknown is half: neither for nor against.
    private static double CityOf(Candidate candidate, NameWords city, NameWords words)
    {
        if (city.Words.Count == 0)
        {
            return candidate.City.Words.All(word =>
                words.Words.Contains(word, StringComparer.Ordinal)
            )
                ? 1
                : 0.5;
        }

        return city.Words.SequenceEqual(candidate.City.Words, StringComparer.Ordinal) ? 1 : 0;
    }

    /// <summary>
    /// How much of the weight of the directory's words the file has, and of the institution's words the directory has: the mean of
    /// the two. Words of the city count for neither, since the city has its own weight.
    /// </summary>
    private double Similarity(NameWords institution, NameWords words, Candidate candidate)
    {
        var there = Share(candidate.Name, words, candidate);
        var back = Share(
            institution.Words.Count > 0 ? institution : words,
            candidate.Name,
            candidate
        );
        return (there + back) / 2;
    }

    private double Share(NameWords from, NameWords among, Candidate candidate)
    {
        double all = 0;
        double found = 0;
        foreach (var word in from.Words)
        {
            var weight =
                _rarity.GetValueOrDefault(word, _unseen)
                * (candidate.City.Words.Contains(word, StringComparer.Ordinal) ? 0.25 : 1);
            all += weight;
            found += weight * Math.Max(among.Worth(word, _rules), Spelled(word, from, among));
        }

        return all <= 0 ? 0 : found / all;
    }

    // The other side has only the initials of the words that this one writes out.
    private double Spelled(string word, NameWords from, NameWords among) =>
        among.Words.Any(other =>
            other.Contains(word[0], StringComparison.Ordinal) && from.IsInitials(other)
        )
            ? _rules.InitialsWorth
            : 0;

    /// <summary>
    /// Two institutions of the NRMP cannot be the same program: the more certain keeps it, the other is ambiguous. Tracks of one
    /// institution may share a program.
    /// </summary>
    private static IEnumerable<CrosswalkEntry> OnePerInstitution(
        List<CrosswalkEntry> proposals,
        IReadOnlyDictionary<NrmpCode, CrosswalkEntry> corrections
    )
    {
        var owners = new Dictionary<AcgmeCode, string>();
        foreach (var entry in corrections.Values.Where(entry => entry.Program is not null))
        {
            owners.TryAdd(entry.Program!.Value, entry.Code.Institution);
        }

        foreach (
            var entry in proposals
                .OrderByDescending(entry => entry.Confidence)
                .ThenBy(entry => entry.Code)
        )
        {
            if (
                entry.Program is { } program
                && !owners.TryAdd(program, entry.Code.Institution)
                && !string.Equals(owners[program], entry.Code.Institution, StringComparison.Ordinal)
            )
            {
                yield return entry with
                {
                    Basis = CrosswalkBasis.Ambiguous,
                    Confidence = Math.Round(entry.Confidence / 2, 3),
                };
            }
            else
            {
                yield return entry;
            }
        }
    }

    private static string NameOf(NamedPlace place) =>
        string.Join(
            ", ",
            new[] { place.Institution, place.Program, place.City, place.State }.Where(part =>
                part.Length > 0
            )
        );

    private sealed record Candidate(ResidencyProgram Program, NameWords Name, NameWords City);
}
