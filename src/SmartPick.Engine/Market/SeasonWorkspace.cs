using SmartPick.Engine.Market.Applying;
using SmartPick.Engine.Market.Archetypes;
using SmartPick.Engine.Market.Interviewing;
using SmartPick.Engine.Market.Ranking;
using SmartPick.Matching.Instances;

namespace SmartPick.Engine.Market;

/// <summary>Memory of one season, used again for the next one; one for each thread. Its content means nothing between calls.</summary>
public sealed class SeasonWorkspace
{
    internal SeasonWorkspace(MarketSetting setting, double correlation)
    {
        Seen = new int[setting.Sites.Count];
        Open = new byte[setting.Sites.Count];
        Correlation = correlation;
        Invitations = new Invitations(setting.Sites.Count);
        Lists = new Ranking.RankLists();
    }

    internal Population People { get; private set; } = new(0);

    internal SeasonDraws Draws { get; private set; }

    internal Applications Applications { get; } = new();

    internal Invitations Invitations { get; }

    internal Ranking.RankLists Lists { get; }

    internal List<Couple> Couples { get; } = [];

    internal List<SupplementalList> Supplementals { get; } = [];

    /// <summary>First-year tracks of one person.</summary>
    internal List<int> Chosen { get; } = [];

    /// <summary>How far down a couple puts each pair.</summary>
    internal double[] PairScores { get; set; } = [];

    /// <summary>Which pair it is.</summary>
    internal int[] PairPlaces { get; set; } = [];

    /// <summary>By site: the mark of the person who chose it last.</summary>
    internal int[] Seen { get; }

    /// <summary>By site: a bit for each group of applicants it is open to.</summary>
    internal byte[] Open { get; }

    /// <summary>Lists given to people, on the way to their applications.</summary>
    internal AdvisedChoice Advised { get; } = new();

    /// <summary>By site: signals received, added up where somebody asks; else null.</summary>
    internal int[]? Signals { get; set; }

    /// <summary>Correlation of what the form does not show between two specialties.</summary>
    internal double Correlation { get; }

    /// <summary>By person: whether SOAP placed them.</summary>
    internal bool[] Placed { get; private set; } = [];

    /// <summary>Those whom the Match left without a position, the best standing (negative) first once sorted.</summary>
    internal List<(double Key, int Person)> Waiting { get; } = [];

    private int[] _open = [];
    private int[] _held = [];

    /// <summary>Makes room for what is kept of each person while a season is counted.</summary>
    internal void ReservePeople()
    {
        if (Placed.Length < People.Count)
        {
            Placed = new bool[People.Count];
        }
    }

    /// <summary>By track: all its positions.</summary>
    internal Span<int> OpenPositions(IReadOnlyList<Track> tracks)
    {
        _open = _open.Length == tracks.Count ? _open : new int[tracks.Count];
        for (var track = 0; track < tracks.Count; track++)
        {
            _open[track] = tracks[track].Positions;
        }

        return _open;
    }

    /// <summary>By track: nobody yet.</summary>
    internal Span<int> Held(int tracks)
    {
        _held = _held.Length == tracks ? _held : new int[tracks];
        Array.Clear(_held);
        return _held;
    }

    internal void Begin(Population people, SeasonDraws draws)
    {
        People = people;
        Draws = draws;
    }

    /// <summary>u of a person in the preferred or the parallel specialty.</summary>
    internal double U(GroupLevel level, int person, bool isPreferred)
    {
        double hidden = People.Hidden[person];
        if (!isPreferred)
        {
            hidden =
                (Correlation * hidden)
                + (
                    Math.Sqrt(1 - (Correlation * Correlation))
                    * Draws.Normal(SeasonDraw.SecondHidden, person, 0)
                );
        }

        return level.U(People.Step2[person], hidden);
    }
}
