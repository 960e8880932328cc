using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Chances.Explaining;

/// <summary>What is unknown or borrowed behind a chance, in plain words.</summary>
internal static class Caveats
{
    public static IReadOnlyList<string> Of(
        ProgramPart part,
        SpecialtyPart specialty,
        Applicant applicant
    ) => [.. OfProgram(part), .. OfGroup(specialty), .. OfApplicant(part, specialty, applicant)];

    private static IEnumerable<string> OfProgram(ProgramPart part)
    {
        switch (part.Parameters.Basis)
        {
            case InterviewBasis.OwnRatesSignalsBorrowed:
                yield return "No rates by signal are known for this program; what a signal does here is borrowed from other specialties.";
                break;
            case InterviewBasis.SpecialtyTypical:
                yield return "No interview rates are known for this program. It is taken as typical of its specialty, so its interval is wide.";
                break;
            case InterviewBasis.FamilyTypical:
                yield return "No program of this specialty has published interview rates. Related specialties stand in, so the interval is wide.";
                break;
            default:
                break;
        }
    }

    private static IEnumerable<string> OfGroup(SpecialtyPart specialty)
    {
        var parameters = specialty.Parameters;
        if (parameters.Thin)
        {
            yield return "The evidence for applicants of your type in this specialty is thin: please read the chance as a rough guide.";
        }

        if (parameters.Borrowed.Length > 0)
        {
            yield return "Borrowed: " + parameters.Borrowed.TrimEnd('.') + ".";
        }
    }

    private static IEnumerable<string> OfApplicant(
        ProgramPart part,
        SpecialtyPart specialty,
        Applicant applicant
    )
    {
        var open = part.Parameters.Open[(int)part.Group];
        if (open < 1)
        {
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"It is not certain that this program interviews {applicant.Type.DisplayName()} applicants at all; asking them before you apply is worth it. The chance counts it as open with probability {open:0.00}."
            );
            yield return text;
        }

        if (specialty.Visa.IsNeeded && specialty.Visa.IsAssumed(part.Program.Code))
        {
            yield return "Whether this program sponsors the visa you need is not known; it is assumed from its interview rate for non-US IMGs. Please verify it before paying.";
        }

        if (applicant is { Type: ApplicantType.NonUsImg, Visa: null })
        {
            yield return "Whether you need a visa is not said; the chance is that of non-US IMGs with and without a need.";
        }

        if (applicant.Step2 is null)
        {
            yield return applicant.ComlexLevel2 is null
                ? "Without a Step 2 CK score the chance is that of a typical applicant; the interval covers strong and weak scores."
                : "The link from COMLEX to Step 2 CK is weak, so the interval is wider. Whether a program accepts COMLEX alone is worth asking.";
        }

        if (part.Unmet != UnmetRequirement.None)
        {
            var unmet = part.Facts?.ImportedFrom(FactFields.Requirement) is { } from
                ? $"A requirement of this program is not met ({from})."
                : "A requirement that you entered for this program is not met.";
            yield return part.Unmet == UnmetRequirement.Strict
                ? unmet
                    + " It is strict, so a list leaves the program out unless you let it in; the chance shown holds only if the program makes an exception."
                : unmet;
        }
    }
}
