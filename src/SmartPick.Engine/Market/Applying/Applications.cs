namespace SmartPick.Engine.Market.Applying;

/// <summary>
/// Everybody's applications of a season, person after person, each person's in order of preference: struct of arrays, used again
/// from season to season.
/// </summary>
internal sealed class Applications
{
    /// <summary>Room for people; room for applications grows.</summary>
    public Applications()
    {
        Start = [0];
        ParallelStart = [];
        Site = [];
        Index = [];
        Person = [];
        Tie = [];
        Slot = [];
    }

    /// <summary>By person: the first application; one entry more than there are people.</summary>
    public int[] Start { get; private set; }

    /// <summary>By person: the first application in the parallel specialty.</summary>
    public int[] ParallelStart { get; private set; }

    /// <summary>The site applied to.</summary>
    public ushort[] Site { get; private set; }

    /// <summary>The latent index on the scale of odds: above 1 where the program would interview the person on average over the baseline; -1 where it is not open.</summary>
    public float[] Index { get; private set; }

    /// <summary>Who applies.</summary>
    public int[] Person { get; private set; }

    /// <summary>What ties the person to the site.</summary>
    public SiteTie[] Tie { get; private set; }

    /// <summary>The tier slot of the signal sent with it: 0 none, 1 silver or single, 2 gold.</summary>
    public byte[] Slot { get; private set; }

    /// <summary>The number of applications.</summary>
    public int Count { get; set; }

    /// <summary>Begins a season.</summary>
    public void Clear(int people)
    {
        Count = 0;
        if (Start.Length < people + 1)
        {
            Start = new int[people + 1];
            ParallelStart = new int[people];
        }
    }

    /// <summary>Makes room for more applications.</summary>
    public void Reserve(int more)
    {
        if (Count + more <= Site.Length)
        {
            return;
        }

        var size = Math.Max(Count + more, Site.Length * 2);
        (var site, var index, var person, var tie, var slot) = (Site, Index, Person, Tie, Slot);
        Array.Resize(ref site, size);
        Array.Resize(ref index, size);
        Array.Resize(ref person, size);
        Array.Resize(ref tie, size);
        Array.Resize(ref slot, size);
        (Site, Index, Person, Tie, Slot) = (site, index, person, tie, slot);
    }
}

/// <summary>What ties a person to a site.</summary>
internal enum SiteTie : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An away rotation.</summary>
    Away,

    /// <summary>The person's own institution.</summary>
    Home,
}
