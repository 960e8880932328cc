using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Explanation;

/// <summary>
/// Explains an assignment to one applicant or program: where everybody stood when the Match was over, as values and in plain
/// words. It reads the lists and the assignment alone, so it explains assignments of other engines, too, and says so where one
/// is not stable.
/// </summary>
public sealed class MatchExplainer
{
    private readonly Holders _holdings;
    private readonly ApplicantReader _applicants;
    private readonly ProgramReader _programs;

    /// <summary>Prepares explanations of an assignment.</summary>
    /// <param name="instance">The market.</param>
    /// <param name="assignment">The assignment, by whomever it was made.</param>
    /// <param name="policy">What counts as blocking when a couple moves.</param>
    /// <exception cref="ArgumentException">The assignment is of another number of applicants or names programs that do not exist.</exception>
    public MatchExplainer(
        MatchInstance instance,
        Assignment assignment,
        StabilityPolicy policy = StabilityPolicy.VacatedPositionStaysTaken
    )
    {
        _holdings = new Holders(instance, assignment);
        var quotas = new QuotaReader(_holdings, assignment.Moves);
        _applicants = new ApplicantReader(_holdings, quotas, policy);
        _programs = new ProgramReader(_holdings, quotas, policy);
    }

    /// <summary>Why an applicant is where the applicant is.</summary>
    /// <param name="applicant">Index of the applicant.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such applicant.</exception>
    public ApplicantExplanation Applicant(int applicant)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(applicant);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(
            applicant,
            _holdings.Instance.ApplicantCount
        );
        return _applicants.Read(applicant);
    }

    /// <summary>Why a program holds whom it holds.</summary>
    /// <param name="program">Index of the program.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such program.</exception>
    public ProgramExplanation Program(int program)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(program);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(
            program,
            _holdings.Instance.ProgramCount
        );
        return _programs.Read(program);
    }
}
