using System.Globalization;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentors.Rounds;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentors.Rounds;

/// <summary>Makes a round of what a file holds.</summary>
internal sealed class RoundReader
{
    private const int MostPlaces = 1000;
    private const int EarliestYear = 1952;
    private const int LatestYear = 2100;
    private const int MostOffset = 14 * 60;

    private readonly MentorVocabulary _words;
    private readonly int _year;
    private readonly ProblemLog _log;
    private readonly HashSet<string> _specialties;
    private readonly HashSet<string> _fields;

    public RoundReader(ReferenceData data, ProblemLog log)
    {
        _words = data.Mentoring.Vocabulary;
        _year = data.Catalog.Season.MatchYear;
        _log = log;
        _specialties = data
            .Catalog.Specialties.Select(specialty => specialty.Name)
            .ToHashSet(StringComparer.Ordinal);
        _fields = _words
            .Closeness.Rows.Select(row => row.Field)
            .Concat(_specialties)
            .ToHashSet(StringComparer.Ordinal);
    }

    public RoundInput? Read(RoundEntries entries)
    {
        var before = _log.Count;
        var head = new RoundPerson(entries.Head, _log);
        var mentees = entries.Mentees.Select(entry => new RoundPerson(entry, _log)).ToList();
        var mentors = entries.Mentors.Select(entry => new RoundPerson(entry, _log)).ToList();
        var pairs = entries.Published.Select(entry => new RoundPerson(entry, _log)).ToList();
        var input = new RoundInput
        {
            Name = head.TextOrNull("name") ?? entries.File,
            Year = head.WholeOrNull("year", EarliestYear, LatestYear) ?? _year,
            Mentees = mentees.ConvertAll(MenteeOf),
            Mentors = mentors.ConvertAll(MentorOf),
            MenteeRankings = Rankings(mentees),
            MentorRankings = Rankings(mentors),
            Published = pairs.ConvertAll(pair => new PublishedPair(
                pair.Id("mentee"),
                pair.Id("mentor")
            )),
        };
        if (input.Mentees.Count == 0 || input.Mentors.Count == 0)
        {
            _log.Add(
                entries.File,
                null,
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{input.Mentees.Count} mentees and {input.Mentors.Count} mentors"
                ),
                "at least one of each"
            );
        }

        new RoundCheck(input, mentees, mentors, pairs).Check();
        return _log.Count > before ? null : input;
    }

    private Mentee MenteeOf(RoundPerson person) =>
        new()
        {
            Id = person.Id("id"),
            Stage = person.Stage(),
            Interests = Interests(person),
            Institution = person.TextOrNull("institution"),
            HasHomeProgram = person.FlagOrNull("homeProgram"),
            Needs = person.Known("needs", Ids(_words.Needs, need => need.Id)),
            Styles = person.Styles(_words.Styles),
            Values = person.Known("values", Ids(_words.Values, word => word.Id)),
            Channels = person.Known("channels", Ids(_words.Channels, word => word.Id)),
            Cadence = person.KnownOrNull("cadence", Ids(_words.Cadences, one => one.Id)),
            Hours = person.Hours(),
            AsynchronousIsFine = person.FlagOrNull("asynchronous") ?? false,
            UtcOffsetMinutes = person.WholeOrNull("utcOffset", -MostOffset, MostOffset),
            Capacity = person.WholeOrNull("capacity", 0, MostPlaces) ?? 1,
            OptedIn = person.FlagOrNull("optedIn") ?? true,
            WantsNearPeer = person.FlagOrNull("wantsNearPeer"),
            Avoids = person.Items("avoids"),
            Conflicts = person.Conflicts(),
            Targets = person.Items("targets"),
            EarlierMentors = person.Items("earlierMentors"),
            MustOffer = person.Known("mustOffer", Ids(_words.Supports, word => word.Id)),
            Wishes = person.Items("wishes"),
        };

    private Mentor MentorOf(RoundPerson person) =>
        new()
        {
            Id = person.Id("id"),
            Stage = person.Stage(),
            Specialties = person.Known("specialties", _fields),
            YearMatched = person.WholeOrNull("yearMatched", EarliestYear, LatestYear),
            Institution = person.TextOrNull("institution"),
            Supports = person.Known("supports", Ids(_words.Supports, word => word.Id)),
            Styles = person.Styles(_words.Styles),
            Values = person.Known("values", Ids(_words.Values, word => word.Id)),
            Channels = person.Known("channels", Ids(_words.Channels, word => word.Id)),
            Cadence = person.KnownOrNull("cadence", Ids(_words.Cadences, one => one.Id)),
            Hours = person.Hours(),
            AsynchronousIsFine = person.FlagOrNull("asynchronous") ?? false,
            UtcOffsetMinutes = person.WholeOrNull("utcOffset", -MostOffset, MostOffset),
            Capacity = person.WholeOrNull("capacity", 0, MostPlaces) ?? 1,
            Active = person.WholeOrNull("active", 0, MostPlaces) ?? 0,
            Pending = person.WholeOrNull("pending", 0, MostPlaces) ?? 0,
            OptedIn = person.FlagOrNull("optedIn") ?? true,
            IsPaused = person.FlagOrNull("paused") ?? false,
            Avoids = person.Items("avoids"),
            Conflicts = person.Conflicts(),
            IntroducesTo = person.Items("introducesTo"),
            TakesOtherSchools = person.FlagOrNull("otherSchools") ?? true,
            VolunteersForNoHome = person.FlagOrNull("volunteersForNoHome") ?? false,
            Shows = person.Items("shows"),
        };

    private List<Interest> Interests(RoundPerson person)
    {
        var interests = new List<Interest>();
        foreach (var (name, value) in person.Named("specialties"))
        {
            var strength = 1.0;
            if (!_specialties.Contains(name))
            {
                person.Reject("specialties", Quote.Text(name), Nearest.OneOf(name, _specialties));
            }
            else if (
                value.Length > 0
                && (
                    !double.TryParse(
                        value,
                        NumberStyles.AllowDecimalPoint,
                        CultureInfo.InvariantCulture,
                        out strength
                    )
                    || strength <= 0
                )
            )
            {
                person.Reject("specialties", Quote.Text(value), "a strength above 0");
            }
            else
            {
                interests.Add(new Interest(name, strength));
            }
        }

        return interests;
    }

    private static List<Ranking> Rankings(List<RoundPerson> people) =>
        [
            .. people
                .Select(person => (person, Id: person.Entry.Cells.GetValueOrDefault("id")))
                .Where(found => found.Id is { Items.Count: 1 })
                .Select(found => found.person.Ranking(found.Id!.Items[0]))
                .OfType<Ranking>(),
        ];

    private static List<string> Ids<T>(IReadOnlyList<T> words, Func<T, string> idOf) =>
        [.. words.Select(idOf)];
}
