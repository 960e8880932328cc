using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.RankLists.Couples;

/// <summary>One member of a couple.</summary>
public sealed record CoupleMember
{
    /// <summary>Who.</summary>
    public required Applicant Applicant { get; init; }

    /// <summary>The programs, with the signal sent to each; most preferred first when <see cref="IsRanked"/>, else in any order.</summary>
    public required IReadOnlyList<ListEntry> Programs { get; init; }

    /// <summary>
    /// True: the programs have interviewed the member and stand in the member's own order. False: they are applied to, an
    /// interview is open, and the member's stated wishes say what each is worth.
    /// </summary>
    public bool IsRanked { get; init; }

    /// <summary>Applications and what happened to them, of programs in pairs and of others; empty when nothing is tracked.</summary>
    public IReadOnlyList<TrackedApplication> Applications { get; init; } = [];

    /// <summary>The last day up to which everything heard is entered: silence counts until then; null when nothing is concluded from it.</summary>
    public DateOnly? HeardUntil { get; init; }
}

/// <summary>One rank of a joint list: the programs that both must have for it to hold; null stands for "no match" of that member.</summary>
/// <param name="First">The first member's program.</param>
/// <param name="Second">The second member's program.</param>
public readonly record struct JointRank(AcgmeCode? First, AcgmeCode? Second);

/// <summary>One question to the couple's adviser.</summary>
public sealed record CoupleRequest
{
    /// <summary>The member whose outcome is named first.</summary>
    public required CoupleMember First { get; init; }

    /// <summary>The other one.</summary>
    public required CoupleMember Second { get; init; }

    /// <summary>The day the question is asked: what happened by then counts; null when nothing that is tracked does.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>How much being together matters: 0 not at all, 1 above all.</summary>
    public double Togetherness { get; init; } = 0.5;

    /// <summary>What counts as together, in kilometres, more than 0.</summary>
    public double WithinKilometers { get; init; } = 80;

    /// <summary>The joint list to value, best first; null makes one.</summary>
    public IReadOnlyList<JointRank>? Ranks { get; init; }

    /// <summary>Seed of the common draws and of the parameter draws.</summary>
    public Seed Seed { get; init; } = new(1);

    /// <summary>Number of parameter draws behind the intervals.</summary>
    public int Draws { get; init; } = 200;

    /// <summary>Threads to use; the answer is the same for any number.</summary>
    public int Threads { get; init; } = 1;
}
