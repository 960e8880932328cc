using System.Runtime.InteropServices;

namespace SmartPick.Engine.Market.Ranking;

/// <summary>A season's rank lists as they are written: everybody's tracks in order, and every ranking from the track's side.</summary>
internal sealed class RankLists
{
    private readonly List<Ranking> _rankings = [];
    private Ranking[] _byTrack = [];
    private int[] _trackStart = [];

    /// <summary>By person: tracks of singles in order of preference; empty for members of couples.</summary>
    public Rows Singles { get; } = new();

    /// <summary>By person: tracks of members of couples, in each member's own order; empty for singles.</summary>
    public Rows Members { get; } = new();

    /// <summary>By track: people, the best first.</summary>
    public Rows Tracks { get; } = new();

    /// <summary>By couple: pairs of tracks, -1 for unmatched.</summary>
    public Rows Pairs { get; } = new();

    /// <summary>By supplemental list: first-year tracks in order.</summary>
    public Rows FirstYears { get; } = new();

    /// <summary>By person: tracks in the preferred specialty ranked without interruption.</summary>
    public int[] PreferredRanks { get; private set; } = [];

    /// <summary>By person: tracks of the preferred and parallel specialty; those after them are first years as a last resort.</summary>
    public int[] OwnRanks { get; private set; } = [];

    /// <summary>Begins a season.</summary>
    public void Clear(int people)
    {
        Singles.Clear();
        Members.Clear();
        Tracks.Clear();
        Pairs.Clear();
        FirstYears.Clear();
        _rankings.Clear();
        if (PreferredRanks.Length < people)
        {
            PreferredRanks = new int[people];
            OwnRanks = new int[people];
        }
    }

    /// <summary>A person's tracks in the person's own order.</summary>
    public ReadOnlySpan<int> Of(int person) =>
        Singles[person].Length > 0 ? Singles[person] : Members[person];

    /// <summary>A track ranks a person.</summary>
    public void Rank(int track, int person, double score) =>
        _rankings.Add(new Ranking((float)-score, track, person));

    /// <summary>Writes the tracks' lists: by score, the best first.</summary>
    public void WriteTracks(int tracks)
    {
        Group(tracks);
        for (var track = 0; track < tracks; track++)
        {
            var own = _byTrack.AsSpan(_trackStart[track].._trackStart[track + 1]);
            own.Sort(Ranking.Compare);
            foreach (var ranking in own)
            {
                Tracks.Add(ranking.Person);
            }

            Tracks.EndRow();
        }
    }

    private void Group(int tracks)
    {
        if (_trackStart.Length != tracks + 1)
        {
            _trackStart = new int[tracks + 1];
        }

        if (_byTrack.Length < _rankings.Count)
        {
            _byTrack = new Ranking[_rankings.Capacity];
        }

        Array.Clear(_trackStart);
        var rankings = CollectionsMarshal.AsSpan(_rankings);
        foreach (ref readonly var ranking in rankings)
        {
            _trackStart[ranking.Track]++;
        }

        for (var track = 1; track <= tracks; track++)
        {
            _trackStart[track] += _trackStart[track - 1];
        }

        // From behind, so that starts end where rows begin and people keep their order.
        for (var at = rankings.Length - 1; at >= 0; at--)
        {
            _byTrack[--_trackStart[rankings[at].Track]] = rankings[at];
        }
    }

    /// <summary>One ranking; the smaller the key, the better. Equal scores stand in the order of people.</summary>
    private readonly record struct Ranking(float Key, int Track, int Person)
    {
        public static int Compare(Ranking one, Ranking other) =>
            one.Key != other.Key
                ? one.Key.CompareTo(other.Key)
                : one.Person.CompareTo(other.Person);
    }
}
