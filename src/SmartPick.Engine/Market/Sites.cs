using System.Collections.ObjectModel;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Market;

/// <summary>
/// Who invites to interviews: a program of the directory with all its tracks, or a track of no program of the directory. Sites of
/// one specialty stand together, in the order of <see cref="MarketPlan.Specialties"/>; struct of arrays.
/// </summary>
internal sealed class Sites
{
    private readonly MarketPlan _plan;

    private Sites(MarketPlan plan, int[][] tracks)
    {
        _plan = plan;
        var names = plan
            .Specialties.Select((name, index) => (name, index))
            .ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        var states = plan
            .States.Select((name, index) => (name, index))
            .ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        Tracks = [.. tracks];
        Specialty = [.. tracks.Select(own => (short)names[plan.Tracks[own[0]].Specialty])];
        State =
        [
            .. tracks.Select(own => (sbyte)states.GetValueOrDefault(plan.Tracks[own[0]].State, -1)),
        ];
        Positions = [.. tracks.Select(own => own.Sum(track => plan.Tracks[track].Positions))];
        SiteOfTrack = new int[plan.Tracks.Count];
        for (var site = 0; site < tracks.Length; site++)
        {
            foreach (var track in tracks[site])
            {
                SiteOfTrack[track] = site;
            }
        }

        Start = new int[plan.Specialties.Count + 1];
        foreach (var specialty in Specialty)
        {
            Start[specialty + 1]++;
        }

        for (var specialty = 0; specialty < plan.Specialties.Count; specialty++)
        {
            Start[specialty + 1] += Start[specialty];
        }
    }

    /// <summary>The number of sites.</summary>
    public int Count => Specialty.Length;

    /// <summary>The tracks of each site in the order in which applicants rank them: what holds the first year first.</summary>
    public ReadOnlyCollection<int[]> Tracks { get; }

    /// <summary>The specialty of each.</summary>
    public short[] Specialty { get; }

    /// <summary>The state of each; -1 for one that the plan does not list.</summary>
    public sbyte[] State { get; }

    /// <summary>The positions of each, all tracks together.</summary>
    public int[] Positions { get; }

    /// <summary>By specialty: the first site; one entry more than there are specialties.</summary>
    public int[] Start { get; }

    /// <summary>By track: its site.</summary>
    public int[] SiteOfTrack { get; }

    /// <summary>The program of the directory; null where a site is none.</summary>
    public ResidencyProgram? Program(int site) => _plan.Tracks[Tracks[site][0]].Program;

    /// <summary>True when the number of positions is the user's import.</summary>
    public bool IsImported(int site) => _plan.Tracks[Tracks[site][0]].IsImported;

    /// <summary>The sites of a plan.</summary>
    public static Sites Of(MarketPlan plan)
    {
        var order = plan
            .Specialties.Select((name, index) => (name, index))
            .ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        var tracks = Enumerable
            .Range(0, plan.Tracks.Count)
            .GroupBy(track =>
                plan.Tracks[track].Program is { } program
                    ? (program.Code.ToString(), -1)
                    : (string.Empty, track)
            )
            .Select(group =>
                group
                    .OrderBy(track => plan.Tracks[track].Kind == PositionKind.Advanced)
                    .ThenBy(track => track)
                    .ToArray()
            )
            .OrderBy(own => order[plan.Tracks[own[0]].Specialty])
            .ThenBy(own => own[0])
            .ToArray();
        return new Sites(plan, tracks);
    }
}
