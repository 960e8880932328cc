using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Picking;

/// <summary>
/// Requirements that programs are known to state. Strict and not met: out, with an override. Soft or of unknown strictness: the
/// chance carries the penalty. Not known at all: never taken for a no, but named where it must be checked before paying.
/// </summary>
internal sealed class Eligibility(Applicant applicant, Season season)
{
    /// <summary>The flag of a program whose visa sponsorship must be checked.</summary>
    public const string VerifyVisa = "verify-visa";

    /// <summary>The flag of a program that may not accept COMLEX alone.</summary>
    public const string VerifyComlex = "verify-comlex";

    /// <summary>The flag of a requirement that is soft, or whose strictness is not known, and is not met.</summary>
    public const string SoftRequirement = "soft-requirement";

    /// <summary>The flag of a program where an H-1B asks for a Step 3 result that is not there.</summary>
    public const string Step3Needed = "step3-for-h1b";

    private bool NeedsVisa => applicant.Visa is VisaNeed.J1 or VisaNeed.H1B or VisaNeed.Either;

    private bool HasComlexOnly => applicant is { Step2: null, ComlexLevel2: not null };

    /// <summary>Why the applicant cannot be considered at a program, in words; null when that is not known.</summary>
    public string? StrictFailure(ResidencyProgram program)
    {
        var facts = applicant.KnownFacts.GetValueOrDefault(program.Code);
        if (program.Military && applicant.ArmedForces != true)
        {
            return "A military program, by its name: it takes members of the armed forces. If you serve, say so in your profile.";
        }

        if (VisaFailure(facts) is { } visa)
        {
            return WithOrigin(visa, facts, FactFields.Visa);
        }

        return facts?.IsStrict == true && Unmet(facts).FirstOrDefault() is { } unmet
            ? WithOrigin(unmet, facts, FactFields.Requirement)
            : null;
    }

    private static string WithOrigin(string why, ProgramFacts? facts, FactFields fields) =>
        facts?.ImportedFrom(fields) is { } from ? $"{why.TrimEnd('.')} ({from})." : why;

    /// <summary>Flags of what to check before paying.</summary>
    public IReadOnlyList<string> Checks(AcgmeCode code)
    {
        var facts = applicant.KnownFacts.GetValueOrDefault(code);
        var checks = new List<string>();
        if (NeedsVisa && !SponsorshipIsKnown(facts))
        {
            checks.Add(VerifyVisa);
        }

        if (
            applicant.Visa == VisaNeed.H1B
            && applicant.Step3Passed != true
            && facts?.SponsorsH1B != false
        )
        {
            checks.Add(Step3Needed);
        }

        if (HasComlexOnly && facts?.AcceptsComlex is null)
        {
            checks.Add(VerifyComlex);
        }

        if (facts is not null && facts.IsStrict != true && Unmet(facts).Any())
        {
            checks.Add(SoftRequirement);
        }

        return checks;
    }

    private bool SponsorshipIsKnown(ProgramFacts? facts) =>
        applicant.Visa switch
        {
            VisaNeed.J1 => facts?.SponsorsJ1 is not null,
            VisaNeed.H1B => facts?.SponsorsH1B is not null,
            _ => facts?.SponsorsJ1 == true
                || facts?.SponsorsH1B == true
                || (facts?.SponsorsJ1 is not null && facts.SponsorsH1B is not null),
        };

    private string? VisaFailure(ProgramFacts? facts) =>
        (applicant.Visa, facts?.SponsorsJ1, facts?.SponsorsH1B) switch
        {
            (VisaNeed.J1, false, _) => "It is known not to sponsor the J-1 visa you need.",
            (VisaNeed.H1B, _, false) => "It is known not to sponsor the H-1B visa you need.",
            (VisaNeed.Either, false, false) => "It is known to sponsor neither a J-1 nor an H-1B.",
            _ => null,
        };

    private IEnumerable<string> Unmet(ProgramFacts facts)
    {
        if (facts.MinimumStep2 is { } minimum && applicant.Step2?.Value < minimum)
        {
            yield return Say(
                $"It asks for a Step 2 CK of {minimum}; yours is {applicant.Step2?.Value}."
            );
        }

        if (facts.MaximumAttempts is { } attempts && applicant.FailedAttempts > attempts)
        {
            yield return Say(
                $"It accepts {attempts} failed attempts; your record has {applicant.FailedAttempts}."
            );
        }

        if (
            facts.MaximumYearsSinceGraduation is { } most
            && applicant.GraduationYear is { } year
            && season.MatchYear - year > most
        )
        {
            yield return Say(
                $"It asks for graduation within {most} years; yours is {season.MatchYear - year} years back."
            );
        }

        if (facts.AcceptsComlex == false && HasComlexOnly)
        {
            yield return "It asks for USMLE scores; your profile has COMLEX only.";
        }
    }

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
