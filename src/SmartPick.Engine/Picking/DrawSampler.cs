using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>Tables of a fixed set of programs, in the centre and in numbered parameter draws.</summary>
internal sealed class DrawSampler
{
    // What draws differ by is a hundred times what half the nodes cost in precision (a test holds that).
    private static readonly ChanceOptions DrawOptions = new() { Nodes = 16, NodesOfEach = 8 };

    private readonly PickQuestion _question;
    private readonly ChanceTableBuilder _draws;
    private readonly CancellationToken _cancellation;

    /// <summary>Prepares the tables.</summary>
    /// <param name="question">The question.</param>
    /// <param name="applicant">The applicant, with the geographic preference advised.</param>
    /// <param name="candidates">The programs, in the order of the tables.</param>
    /// <param name="cancellation">Stops between two draws.</param>
    public DrawSampler(
        PickQuestion question,
        Applicant applicant,
        IReadOnlyList<Candidate> candidates,
        CancellationToken cancellation
    )
    {
        _question = question;
        _cancellation = cancellation;
        var programs = candidates.Select(candidate => candidate.Program).ToArray();
        var centre = new ChanceTableBuilder(question.Catalog, question.Model, applicant, programs);
        Central = centre.Build(ParameterDraw.Central);
        _draws = new ChanceTableBuilder(
            question.Catalog,
            question.Model,
            applicant,
            programs,
            DrawOptions
        );
    }

    /// <summary>The table of the central estimates.</summary>
    public ChanceTable Central { get; }

    /// <summary>What is taken off the logit of a list's chance in a numbered draw.</summary>
    public double Correction(int draw) =>
        Correction(new ParameterDraw(_question.Request.Seed, draw));

    /// <summary>The same in any draw.</summary>
    public double Correction(ParameterDraw draw) => _question.Correction(draw);

    /// <summary>
    /// Calls an action with the number and table of each draw, on as many threads as the request allows. The table is used again
    /// afterwards; the action writes only where its number says, so the threads' number changes nothing.
    /// </summary>
    public void ForEach(int draws, Action<int, ChanceTable> action)
    {
        var threads = Math.Max(1, Math.Min(_question.Request.Threads, draws));
        if (threads == 1)
        {
            Run(0, 1, draws, action);
            return;
        }

        Parallel.For(
            0,
            threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            thread => Run(thread, threads, draws, action)
        );
    }

    private void Run(int first, int step, int draws, Action<int, ChanceTable> action)
    {
        var table = _draws.CreateTable();
        for (var draw = first; draw < draws; draw += step)
        {
            _cancellation.ThrowIfCancellationRequested();
            _draws.Fill(new ParameterDraw(_question.Request.Seed, draw), table);
            action(draw, table);
        }
    }
}
