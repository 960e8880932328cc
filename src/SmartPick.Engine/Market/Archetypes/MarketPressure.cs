using SmartPick.Engine.Applicants;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Engine.Market.Archetypes;

/// <summary>
/// What a market asks of those who apply, measured over seasons: how high an application has to stand at each site to be
/// interviewed, and how often somebody interviewed would be taken. Beside it what lists cost and what became of their promise.
/// </summary>
internal sealed class MarketPressure
{
    // A site that would take anybody: nothing is known of how far below its last applicant it would go.
    private const double Lowest = -3;

    private readonly MarketSetting _setting;
    private readonly int[][] _fees;
    private readonly double[] _threshold;
    private readonly int[] _signals;
    private readonly int[] _interviewed;
    private readonly int[] _taken;
    private readonly ListPromise _promise;
    private readonly double _lookedAt;

    private MarketPressure(MarketSetting setting, int[][] fees, double lookedAt)
    {
        _setting = setting;
        _lookedAt = lookedAt;
        _promise = new ListPromise(setting);
        _fees = fees;
        _threshold = new double[setting.Sites.Count];
        _signals = new int[setting.Sites.Count];
        _interviewed = new int[setting.Sites.Count];
        _taken = new int[setting.Sites.Count];
    }

    /// <summary>Seasons measured.</summary>
    public int Seasons { get; private set; }

    /// <summary>By type: people, what they paid, what the model promised them and what they got.</summary>
    public ListFate[] Fates { get; } =
    [.. Enum.GetValues<ApplicantType>().Select(type => new ListFate(type))];

    /// <summary>By site: signals received, of all seasons.</summary>
    public ReadOnlySpan<int> Signals => _signals;

    /// <summary>By site: the mean logit of the last application invited.</summary>
    public double Threshold(int site) => _threshold[site] / Seasons;

    /// <summary>Interviews and would-be takings of a site, of all seasons.</summary>
    public (int Interviewed, int Taken) Yield(int site) => (_interviewed[site], _taken[site]);

    /// <summary>Measures a market.</summary>
    /// <param name="market">The market.</param>
    /// <param name="advised">The lists that people use; null for none. What became of lists is counted of those of the last round.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="seasons">Seasons to measure, by number.</param>
    /// <param name="lookedAt">The share of people whose promise is looked at.</param>
    /// <param name="cancellation">Stops it.</param>
    public static MarketPressure Measure(
        NationalMarket market,
        AdvisedLists? advised,
        Seed seed,
        IEnumerable<int> seasons,
        double lookedAt,
        CancellationToken cancellation
    )
    {
        var pressure = new MarketPressure(market.Setting, Fees(market.Setting), lookedAt);
        var work = market.CreateWorkspace();
        foreach (var season in seasons)
        {
            work.Signals = pressure._signals;
            var (instance, assignment) = market.Match(seed, season, work, cancellation);
            work.Signals = null;
            pressure.Add(work, instance, assignment, advised);
        }

        return pressure;
    }

    private static int[][] Fees(MarketSetting setting) =>
        [
            .. setting.Plan.Specialties.Select(
                (name, index) =>
                    setting.Catalog.FindSpecialty(name) is { } specialty
                        ? new PortalFees(setting.Catalog, specialty).Table(
                            setting.Sites.Start[index + 1] - setting.Sites.Start[index] + 1,
                            0
                        )
                        : []
            ),
        ];

    private void Add(
        SeasonWorkspace work,
        MatchInstance instance,
        Assignment assignment,
        AdvisedLists? advised
    )
    {
        Seasons++;
        for (var site = 0; site < _threshold.Length; site++)
        {
            var last = work.Invitations.LastInvited(work.Applications, site);
            _threshold[site] +=
                last <= 0 || work.Invitations.IsExhausted(site)
                    ? Lowest
                    : Math.Max(Lowest, Math.Log(last));
        }

        AddYields(instance, assignment);
        for (var person = 0; person < work.People.Count; person++)
        {
            AddPerson(work, assignment, advised, person);
        }
    }

    /// <summary>
    /// Would be taken: at a track that is full, whoever stands no lower than the last one it took; at one that is not, anybody.
    /// </summary>
    private void AddYields(MatchInstance instance, Assignment assignment)
    {
        var tracks = _setting.Plan.Tracks;
        var held = new int[tracks.Count];
        for (var person = 0; person < assignment.Programs.Length; person++)
        {
            foreach (
                var track in (ReadOnlySpan<int>)
                    [assignment.Programs[person], assignment.Supplemental(person)]
            )
            {
                if (track >= 0)
                {
                    held[track]++;
                }
            }
        }

        for (var track = 0; track < tracks.Count; track++)
        {
            var ranked = instance.RankedBy(track);
            var taken = ranked.Length;
            if (held[track] >= tracks[track].Positions)
            {
                while (
                    taken > 0
                    && assignment.Programs[ranked[taken - 1]] != track
                    && assignment.Supplemental(ranked[taken - 1]) != track
                )
                {
                    taken--;
                }
            }

            var site = _setting.Sites.SiteOfTrack[track];
            _interviewed[site] += ranked.Length;
            _taken[site] += taken;
        }
    }

    private void AddPerson(
        SeasonWorkspace work,
        Assignment assignment,
        AdvisedLists? advised,
        int person
    )
    {
        var people = work.People;
        var specialty = people.Preferred[person];
        if (_fees[specialty].Length == 0 || people.Partner[person] >= 0)
        {
            return;
        }

        if (advised is not null && advised.NewestFor(work, person) is null)
        {
            return;
        }

        var applications =
            work.Applications.ParallelStart[person] - work.Applications.Start[person];
        var track = assignment.Programs[person];
        var fate = Fates[(int)people.Type[person]];
        fate.Add(
            applications,
            _fees[specialty][Math.Min(applications, _fees[specialty].Length - 1)],
            track >= 0 && _setting.Sites.Specialty[_setting.Sites.SiteOfTrack[track]] == specialty
        );
        if (
            AdvisedLists.IsLookedAt(advised, work, person, _lookedAt)
            && _promise.Of(work, person) is { } promise
        )
        {
            fate.Add(promise.Match);
        }
    }
}

/// <summary>What became of the lists of one type; couples apart.</summary>
/// <param name="type">The type.</param>
internal sealed class ListFate(ApplicantType type)
{
    private double _applications;
    private double _dollars;
    private readonly List<double> _promises = [];
    private int _matched;

    /// <summary>The type.</summary>
    public ApplicantType Type => type;

    /// <summary>People counted, of all seasons.</summary>
    public int People { get; private set; }

    /// <summary>Mean applications in the preferred specialty.</summary>
    public double Applications => _applications / People;

    /// <summary>Mean application fees there, US dollars.</summary>
    public double Dollars => _dollars / People;

    /// <summary>Mean P(match in the preferred specialty) that the model gives those looked at; null where nobody was.</summary>
    public double? Model => Promised(0);

    /// <summary>Share who match in the preferred specialty.</summary>
    public double Realised => (double)_matched / People;

    /// <summary>Counts a person.</summary>
    internal void Add(int applications, double dollars, bool isMatched)
    {
        People++;
        _applications += applications;
        _dollars += dollars;
        _matched += isMatched ? 1 : 0;
    }

    /// <summary>Counts what the model promises a person who is looked at.</summary>
    internal void Add(double promised) => _promises.Add(promised);

    /// <summary>The same with each chance corrected.</summary>
    /// <param name="logits">The shift of the logit.</param>
    public double? Promised(double logits) =>
        _promises.Count > 0 ? _promises.Average(chance => ListCorrection.Of(chance, logits)) : null;
}
