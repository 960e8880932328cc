using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Picking;

/// <summary>
/// What applications in one specialty cost. Where the portal's fee is not in the data, the dearest schedule of the season stands
/// in and is marked: an unknown fee is never 0.
/// </summary>
internal sealed class PortalFees
{
    private readonly FeeSchedule[] _schedules;

    public PortalFees(ProgramCatalog catalog, Specialty specialty)
    {
        Specialty = specialty;
        var own = catalog.FeesOf(specialty.Portal);
        IsKnown = own is not null;
        _schedules = own is not null
            ? [own]
            : [.. catalog.FeeSchedules.Where(schedule => schedule.Season == catalog.Season)];
    }

    public Specialty Specialty { get; }

    /// <summary>False when another portal's fees stand in.</summary>
    public bool IsKnown { get; }

    /// <summary>True when the amounts are not this season's own.</summary>
    public bool CarriedOver => !IsKnown || _schedules[0].CarriedOver;

    /// <summary>Whether any fee can be said at all.</summary>
    public bool HasAny => _schedules.Length > 0;

    /// <summary>Where the amounts come from.</summary>
    public string SourceId => _schedules[0].Steps[0].Provenance.SourceId;

    /// <summary>The cost of so many applications.</summary>
    public Money Cost(int count) => new(_schedules.Max(schedule => schedule.Cost(count).Dollars));

    /// <summary>Dollars for 0 to <paramref name="most"/> applications, a reserve added to every number but 0.</summary>
    public int[] Table(int most, int reserve)
    {
        var table = new int[most + 1];
        for (var count = 1; count <= most; count++)
        {
            table[count] = Cost(count + reserve).Dollars;
        }

        return table;
    }
}
