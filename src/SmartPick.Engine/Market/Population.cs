using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Market;

/// <summary>
/// Everybody who registers for one season, struct of arrays: the person with index i stands at i of every array. Specialties are
/// indices into <see cref="MarketPlan.Specialties"/>, tracks into <see cref="MarketPlan.Tracks"/>; -1 is none.
/// </summary>
public sealed class Population
{
    /// <summary>Room for a number of people.</summary>
    public Population(int count)
    {
        Type = new ApplicantType[count];
        Preferred = new short[count];
        Parallel = new short[count];
        Step2 = new short[count];
        Hidden = new float[count];
        Publications = new byte[count];
        SchoolState = new sbyte[count];
        Home = new int[count];
        Partner = new int[count];
        IsReapplicant = new bool[count];
    }

    /// <summary>The number of people.</summary>
    public int Count => Type.Length;

    /// <summary>Their types.</summary>
    public ApplicantType[] Type { get; }

    /// <summary>The specialty each prefers.</summary>
    public short[] Preferred { get; }

    /// <summary>A second specialty each applies to and ranks below the preferred one, or -1.</summary>
    public short[] Parallel { get; }

    /// <summary>Step 2 CK (three digits).</summary>
    public short[] Step2 { get; }

    /// <summary>e: what the form does not show, standard normal.</summary>
    public float[] Hidden { get; }

    /// <summary>Abstracts, presentations and publications; drawn from the published means.</summary>
    public byte[] Publications { get; }

    /// <summary>The school's state, index into <see cref="MarketPlan.States"/>; -1 for schools abroad.</summary>
    public sbyte[] SchoolState { get; }

    /// <summary>The home track in the preferred specialty, or -1.</summary>
    public int[] Home { get; }

    /// <summary>The other member of a couple, or -1.</summary>
    public int[] Partner { get; }

    /// <summary>True for those who applied in an earlier season.</summary>
    public bool[] IsReapplicant { get; }
}
