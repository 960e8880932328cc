using System.Globalization;
using SmartPick.Matching.Tracing;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>Says in a few sentences what happened between one proposal and the next.</summary>
internal sealed class StepWords(Market market, Holdings holdings)
{
    /// <summary>The sentences of one proposal with its answer, or of one move of a quota.</summary>
    public string Say(IReadOnlyList<MatchStep> steps)
    {
        var sentences = new List<string>();
        var answered = new HashSet<int>();
        foreach (var step in steps)
        {
            switch (step)
            {
                case { Kind: MatchStepKind.Refuses, Partner: >= 0 }:
                    sentences.Add(PairRefused(step));
                    break;
                case {
                    Kind: MatchStepKind.Holds or MatchStepKind.Displaces or MatchStepKind.Refuses
                }:
                    sentences.AddRange(
                        Programs(step).Where(answered.Add).Select(program => Answer(program, steps))
                    );
                    break;
                default:
                    sentences.Add(One(step, steps));
                    break;
            }
        }

        return string.Join(' ', sentences);
    }

    private static IEnumerable<int> Programs(MatchStep step)
    {
        if (step.Program >= 0)
        {
            yield return step.Program;
        }

        if (step is { Partner: >= 0, OtherProgram: >= 0 })
        {
            yield return step.OtherProgram;
        }
    }

    /// <summary>"1st", "2nd", "3rd", "4th".</summary>
    public static string Ordinal(int number)
    {
        var ending = number / 10 % 10 is 1
            ? "th"
            : (number % 10) switch
            {
                1 => "st",
                2 => "nd",
                3 => "rd",
                _ => "th",
            };
        return number.ToString(CultureInfo.InvariantCulture) + ending;
    }

    /// <summary>Names as a list: "Ann, Bob and Cara".</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count switch
        {
            0 => string.Empty,
            1 => names[0],
            _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
        };

    private string One(MatchStep step, IReadOnlyList<MatchStep> steps) =>
        step.Kind switch
        {
            MatchStepKind.Proposes when step.Partner >= 0 => CoupleProposes(step),
            MatchStepKind.Proposes when step.IsSupplemental => FirstYearProposes(step),
            MatchStepKind.Proposes => SingleProposes(step),
            MatchStepKind.Withdraws when step.IsSupplemental =>
                $"{Who(step.Applicant)} gives up the first year at {Where(step.Program)}.",
            MatchStepKind.Withdraws =>
                $"{Who(step.Applicant)} leaves {Where(step.Program)}{(IsLeftByPartner(step, steps) ? ", too, for the two go together" : string.Empty)}.",
            MatchStepKind.LooksAgain =>
                $"{Where(step.Program)} has room again and looks for applicants who would rather be there.",
            MatchStepKind.ListEnds when step.Partner >= 0 =>
                $"{Who(step.Applicant)} and {Who(step.Partner)} have reached the end of their list and stay unmatched for now.",
            MatchStepKind.ListEnds when step.IsSupplemental =>
                $"{Who(step.Applicant)} has reached the end of the first-year list and keeps the advanced position all the same.",
            MatchStepKind.ListEnds =>
                $"{Who(step.Applicant)} has reached the end of the list and stays unmatched for now.",
            MatchStepKind.SupplementalBegins =>
                $"{Who(step.Applicant)} holds {Where(step.Program)}, an advanced position, so the first-year list that belongs to it comes into force.",
            MatchStepKind.ParityTakes =>
                $"{Where(step.Program)} wants {Number(step.Program)} of applicants and gives up a position.",
            MatchStepKind.Reverts =>
                $"{Where(step.Program)} cannot fill a position; it moves to {Where(step.OtherProgram)}.",
            MatchStepKind.PulledBack =>
                $"Somebody wants the position at {Where(step.Program)} after all: it comes back from {Where(step.OtherProgram)}.",
            _ => string.Empty,
        };

    private bool IsLeftByPartner(MatchStep step, IReadOnlyList<MatchStep> steps) =>
        market.CoupleOf(step.Applicant) is { } couple
        && steps.Any(other =>
            other.Kind is MatchStepKind.Displaces
            && other.Applicant == (couple.First == step.Applicant ? couple.Second : couple.First)
        );

    /// <summary>Why a couple's pair came to nothing, as far as one of the two programs is the reason.</summary>
    private string PairRefused(MatchStep step)
    {
        var refusals = new List<string>();
        if (step.Program >= 0 && !holdings.WouldTake(step.Program, step.Applicant))
        {
            refusals.Add($"{Where(step.Program)} refuses {Who(step.Applicant)}");
        }

        if (step.OtherProgram >= 0 && !holdings.WouldTake(step.OtherProgram, step.Partner))
        {
            refusals.Add($"{Where(step.OtherProgram)} refuses {Who(step.Partner)}");
        }

        return refusals.Count == 0
            ? "Both together find no room, so the pair is refused."
            : List(refusals) + ", so the pair is refused.";
    }

    private string SingleProposes(MatchStep step)
    {
        var place = market.Applicants[step.Applicant].Choices.IndexOf(step.Program) + 1;
        return $"{Who(step.Applicant)} proposes to {Where(step.Program)}, {Ordinal(place)} choice.";
    }

    private string FirstYearProposes(MatchStep step)
    {
        var list = market.FirstYears.Find(row =>
            row.Applicant == step.Applicant && row.Choices.Contains(step.Program)
        );
        var place = (list?.Choices.IndexOf(step.Program) ?? 0) + 1;
        return $"For the first year, {Who(step.Applicant)} proposes to {Where(step.Program)}, {Ordinal(place)} on the first-year list.";
    }

    private string CoupleProposes(MatchStep step)
    {
        var couple = market.CoupleOf(step.Applicant);
        var isTurned = couple is not null && couple.First != step.Applicant;
        var place =
            (
                couple?.Pairs.FindIndex(pair =>
                    (isTurned ? pair.Second : pair.First) == step.Program
                    && (isTurned ? pair.First : pair.Second) == step.OtherProgram
                ) ?? 0
            ) + 1;
        var names = (First: Who(step.Applicant), Second: Who(step.Partner));
        var choice = $"their {Ordinal(place)} choice as a couple.";
        if (step.OtherProgram < 0)
        {
            return $"{names.First} proposes to {Where(step.Program)} while {names.Second} would stay unmatched, {choice}";
        }

        if (step.Program < 0)
        {
            return $"{names.Second} proposes to {Where(step.OtherProgram)} while {names.First} would stay unmatched, {choice}";
        }

        return step.Program == step.OtherProgram
            ? $"{names.First} and {names.Second} propose to {Where(step.Program)} together, {choice}"
            : $"{names.First} proposes to {Where(step.Program)} and {names.Second} to {Where(step.OtherProgram)}, {choice}";
    }

    /// <summary>What one program answered: whom it holds now, whom it refused, whom it let go.</summary>
    private string Answer(int program, IReadOnlyList<MatchStep> steps)
    {
        var held = Names(steps, program, MatchStepKind.Holds);
        var refused = Names(steps, program, MatchStepKind.Refuses);
        var lost = Names(steps, program, MatchStepKind.Displaces);
        var parts = new List<string>();
        if (held.Count > 0)
        {
            parts.Add($"{Where(program)} holds {List(held)} for now");
        }

        if (refused.Count > 0)
        {
            var refusal = steps.First(step =>
                step.Kind is MatchStepKind.Refuses && step.Program == program
            );
            var higher = holdings.HeldHigher(program, refusal.Applicant).Select(Who).ToList();
            parts.Add(
                higher.Count == 0
                    ? $"{Where(program)} has no position left and refuses {List(refused)}"
                    : $"{Where(program)} holds {List(higher)}, ranked higher, and refuses {List(refused)}"
            );
        }

        if (lost.Count > 0)
        {
            var are = lost.Count == 1 ? "is" : "are";
            parts.Add(
                parts.Count > 0
                    ? $"{List(lost)}, ranked lower, {are} let go"
                    : $"{Where(program)} lets {List(lost)} go"
            );
        }

        return string.Join("; ", parts) + ".";
    }

    private List<string> Names(IReadOnlyList<MatchStep> steps, int program, MatchStepKind kind)
    {
        var names = new List<string>();
        foreach (var step in steps.Where(step => step.Kind == kind))
        {
            if (step.Program == program)
            {
                names.Add(Who(step.Applicant));
            }

            if (step.Partner >= 0 && step.OtherProgram == program)
            {
                names.Add(Who(step.Partner));
            }
        }

        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    private string Number(int program) =>
        market.Programs[program].Parity is Matching.Instances.Parity.Odd
            ? "an odd number"
            : "an even number";

    private string Who(int applicant) => market.ApplicantName(applicant);

    private string Where(int program) => market.ProgramName(program);
}
