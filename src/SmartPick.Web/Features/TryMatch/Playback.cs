using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;
using SmartPick.Matching.Tracing;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>
/// Turns the steps of a Match into pictures: the first is the market before anything happened, then one for each proposal with
/// its answer, and at the end the result as the Match gives it.
/// </summary>
internal sealed class Playback
{
    /// <summary>The most pictures.</summary>
    public const int Most = 400;

    private const string Beginning =
        "Nobody has proposed yet. Everybody will start with the first choice and go down the list only when refused.";

    private readonly Market _market;
    private readonly MatchInstance _instance;
    private readonly StepWords _words;
    private readonly List<Frame> _frames = [];
    private readonly Board _board = new();
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly Holdings _holdings;
    private readonly ProgramPair?[] _asked;
    private readonly ProgramPair?[] _held;

    private Playback(Market market, MatchInstance instance)
    {
        _market = market;
        _instance = instance;
        _holdings = new Holdings(instance);
        _words = new StepWords(market, _holdings);
        _asked = new ProgramPair?[instance.CoupleCount];
        _held = new ProgramPair?[instance.CoupleCount];
    }

    /// <summary>The pictures.</summary>
    public static IReadOnlyList<Frame> Of(
        Market market,
        MatchInstance instance,
        IReadOnlyList<MatchStep> steps,
        MatchResult result
    )
    {
        var playback = new Playback(market, instance);
        StartingBoard.Lay(market, playback._board);
        playback.Close(Beginning, isOver: false);
        var isCircular = result.Attempts.Any(attempt =>
            attempt.Rung is MatchRung.Chaining && attempt.Outcome is AttemptOutcome.WentInCircles
        );
        var isCut = playback.Play(steps, isCircular);
        playback.End(result, isCut);
        return playback._frames;
    }

    /// <summary>Plays the steps; true when there are more than are shown. Of an attempt that went in circles one circle is enough.</summary>
    private bool Play(IReadOnlyList<MatchStep> steps, bool isCircular)
    {
        var group = new List<MatchStep>();
        foreach (var step in steps)
        {
            if (group.Count > 0 && Begins(step.Kind))
            {
                if (_frames.Count >= Most || (isCircular && IsKnown(group)))
                {
                    return true;
                }

                Show(group);
                group.Clear();
            }

            group.Add(step);
        }

        if (group.Count > 0)
        {
            Show(group);
        }

        return false;
    }

    /// <summary>True when the same was about to happen before while everybody held the same.</summary>
    private bool IsKnown(List<MatchStep> group) =>
        !_met.Add($"{_holdings} {string.Join(' ', group)}");

    private static bool Begins(MatchStepKind kind) =>
        kind
            is MatchStepKind.Proposes
                or MatchStepKind.LooksAgain
                or MatchStepKind.SupplementalBegins
                or MatchStepKind.ParityTakes
                or MatchStepKind.Reverts
                or MatchStepKind.PulledBack;

    private void Show(List<MatchStep> group)
    {
        foreach (var step in group)
        {
            Apply(step);
        }

        Close(_words.Say(group), isOver: false);
    }

    private void Apply(MatchStep step)
    {
        switch (step.Kind)
        {
            case MatchStepKind.Proposes
                when _instance.CoupleOf(step.Applicant) is >= 0 and var couple
                    && !step.IsSupplemental:
                _asked[couple] = PairOf(couple, step);
                break;
            case MatchStepKind.Holds:
                Hold(step);
                break;
            case MatchStepKind.Refuses:
                Refuse(step);
                break;
            case MatchStepKind.Displaces:
                Part(step, Cells.Lost);
                break;
            case MatchStepKind.Withdraws:
                Part(step, Cells.Left);
                break;
            case MatchStepKind.ParityTakes:
                _holdings.ChangeQuota(step.Program, -1);
                break;
            case MatchStepKind.Reverts:
                _holdings.ChangeQuota(step.Program, -1);
                _holdings.ChangeQuota(step.OtherProgram, 1);
                break;
            case MatchStepKind.PulledBack:
                _holdings.ChangeQuota(step.Program, 1);
                _holdings.ChangeQuota(step.OtherProgram, -1);
                break;
        }
    }

    private ProgramPair PairOf(int couple, MatchStep step) =>
        _instance.Couples[couple].First == step.Applicant
            ? new ProgramPair(step.Program, step.OtherProgram)
            : new ProgramPair(step.OtherProgram, step.Program);

    private static IEnumerable<(int Applicant, int Program)> Both(MatchStep step)
    {
        if (step.Program >= 0)
        {
            yield return (step.Applicant, step.Program);
        }

        if (step is { Partner: >= 0, OtherProgram: >= 0 })
        {
            yield return (step.Partner, step.OtherProgram);
        }
    }

    private void Hold(MatchStep step)
    {
        foreach (var (applicant, program) in Both(step))
        {
            var old = step.IsSupplemental
                ? _holdings.FirstYearOf(applicant)
                : _holdings.ProgramOf(applicant);
            if (old >= 0 && old != program)
            {
                Leave(applicant, old, step.IsSupplemental, Cells.Left);
            }

            _holdings.Take(applicant, program, step.IsSupplemental);
            _board.Set(Cells.Rank(program, applicant), Cells.Held);
            SetChoice(applicant, program, step.IsSupplemental, Cells.Held);
        }

        var couple = _instance.CoupleOf(step.Applicant);
        if (couple >= 0 && !step.IsSupplemental && _asked[couple] is { } asked)
        {
            if (_held[couple] is { } before && before != asked)
            {
                _board.Set(Cells.Pair(couple, before.First, before.Second), Cells.Left);
            }

            _held[couple] = asked;
            _board.Set(Cells.Pair(couple, asked.First, asked.Second), Cells.Held);
        }
    }

    /// <summary>A refusal. Of a couple's pair only the pair as a whole is known to be refused; a program that would take its member refused nobody.</summary>
    private void Refuse(MatchStep step)
    {
        foreach (var (applicant, program) in Both(step))
        {
            var isAlone = step.Partner < 0;
            if (isAlone || !_holdings.WouldTake(program, applicant))
            {
                _board.Set(Cells.Rank(program, applicant), Cells.Refused);
            }

            SetChoice(applicant, program, step.IsSupplemental, Cells.Refused);
        }

        var couple = _instance.CoupleOf(step.Applicant);
        if (couple >= 0 && !step.IsSupplemental && _asked[couple] is { } asked)
        {
            _board.Set(Cells.Pair(couple, asked.First, asked.Second), Cells.Refused);
            _asked[couple] = null;
        }
    }

    /// <summary>A position is lost or given up, and with it the couple's pair.</summary>
    private void Part(MatchStep step, string how)
    {
        foreach (var (applicant, program) in Both(step))
        {
            Leave(applicant, program, step.IsSupplemental, how);
            var couple = _instance.CoupleOf(applicant);
            if (couple < 0 || step.IsSupplemental || _held[couple] is not { } pair)
            {
                continue;
            }

            var isFirst = _instance.Couples[couple].First == applicant;
            if ((isFirst ? pair.First : pair.Second) == program)
            {
                _board.Set(Cells.Pair(couple, pair.First, pair.Second), how);
                _held[couple] = null;
            }
        }
    }

    private void Leave(int applicant, int program, bool isFirstYear, string how)
    {
        _board.Set(Cells.Rank(program, applicant), how);
        SetChoice(applicant, program, isFirstYear, how);
        _holdings.Lose(applicant, program, isFirstYear);
    }

    /// <summary>Changes the cell of a choice; a couple's pair is changed as a whole elsewhere.</summary>
    private void SetChoice(int applicant, int program, bool isFirstYear, string state)
    {
        if (isFirstYear)
        {
            foreach (var list in _market.FirstYears)
            {
                if (list.Applicant == applicant && list.Choices.Contains(program))
                {
                    _board.Set(Cells.FirstYear(applicant, list.Advanced, program), state);
                }
            }
        }
        else if (_instance.CoupleOf(applicant) < 0)
        {
            _board.Set(Cells.Choice(applicant, program), state);
        }
    }

    /// <summary>The last picture is the result, whatever the steps before it led to.</summary>
    private void End(MatchResult result, bool isCut)
    {
        var wasHeld = _board.In(Cells.Held);
        _holdings.Take(result.Assignment);
        var isHeld = FinalCells(result.Assignment).ToHashSet(StringComparer.Ordinal);
        foreach (var cell in wasHeld.Where(cell => !isHeld.Contains(cell)))
        {
            _board.Set(cell, Cells.Left);
        }

        foreach (var cell in isHeld)
        {
            _board.Set(cell, Cells.Held);
        }

        var isOther = !isHeld.SetEquals(wasHeld);
        Close(Closing(result.Status, isCut, isOther), isOver: true);
    }

    private static string Closing(MatchStatus status, bool isCut, bool isOther)
    {
        var start = isCut ? "From here on the proposals would go in circles. " : string.Empty;
        return start
            + (status, isOther) switch
            {
                (MatchStatus.Stable, false) =>
                    "Nobody has anybody left to propose to: what is held now is the Match.",
                (MatchStatus.Stable, true) =>
                    "These steps did not lead to a stable matching. Another order of the couples, or a search through all possibilities, led to this one.",
                (MatchStatus.NoneExists, _) =>
                    "No stable matching exists: a complete search proved it. Shown is the one with the fewest complaints.",
                _ =>
                    "No stable matching was found. Shown is the one with the fewest complaints.",
            };
    }

    private IEnumerable<string> FinalCells(Assignment assignment)
    {
        for (var applicant = 0; applicant < _instance.ApplicantCount; applicant++)
        {
            var program = assignment.Programs[applicant];
            if (program >= 0)
            {
                yield return Cells.Rank(program, applicant);
                if (_instance.CoupleOf(applicant) < 0)
                {
                    yield return Cells.Choice(applicant, program);
                }
            }

            if (assignment.Supplemental(applicant) is >= 0 and var firstYear)
            {
                yield return Cells.Rank(firstYear, applicant);
                yield return Cells.FirstYear(applicant, program, firstYear);
            }
        }

        for (var row = 0; row < _instance.CoupleCount; row++)
        {
            var couple = _instance.Couples[row];
            var pair = new ProgramPair(
                assignment.Programs[couple.First],
                assignment.Programs[couple.Second]
            );
            if (pair is not { First: < 0, Second: < 0 })
            {
                yield return Cells.Pair(row, pair.First, pair.Second);
            }
        }
    }

    private void Close(string sentence, bool isOver)
    {
        var now = isOver ? string.Empty : " for now";
        for (var applicant = 0; applicant < _market.Applicants.Count; applicant++)
        {
            _board.Say(Cells.Whereabouts(applicant), Whereabouts(applicant, now));
        }

        for (var program = 0; program < _market.Programs.Count; program++)
        {
            _board.Say(
                Cells.Filling(program),
                FormattableString.Invariant(
                    $"{_holdings.Filled(program)} of {_holdings.Quota(program)} filled"
                )
            );
        }

        _frames.Add(_board.Close(sentence));
    }

    private string Whereabouts(int applicant, string now)
    {
        var program = _holdings.ProgramOf(applicant);
        var firstYear = _holdings.FirstYearOf(applicant);
        return program < 0 ? "unmatched" + now
            : firstYear < 0 ? $"at {_market.ProgramName(program)}{now}"
            : $"at {_market.ProgramName(program)}{now}, first year at {_market.ProgramName(firstYear)}";
    }
}
