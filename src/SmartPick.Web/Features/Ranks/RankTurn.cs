using System.Text;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.RankLists;
using SmartPick.Reference.Importing;
using SmartPick.Reference.Picking;
using SmartPick.Reference.RankLists;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Ranks;

/// <summary>One turn of the page of the rank list: the command of a button carried out on the workspace, and the advice on the list then.</summary>
internal sealed class RankTurn(PickService seats)
{
    private const int LongestName = 200;

    /// <summary>The seed of the draws behind intervals: the command line's usual one, so that both say the same.</summary>
    public static Seed UsualSeed { get; } = new(1);

    /// <summary>The page without a command.</summary>
    public Task<RankView> ShowAsync(WorkspaceVisit visit, CancellationToken cancellation) =>
        AdviseAsync(new RankView { Visit = visit }, cancellation);

    /// <summary>The page after the command of the visit.</summary>
    public async Task<RankView> TakeAsync(WorkspaceVisit visit, CancellationToken cancellation)
    {
        if (visit.Problems.Count > 0)
        {
            return new RankView { Visit = visit };
        }

        var view = TakeCodes(
            new RankView
            {
                Visit = visit,
                Undo = visit.Field("undo"),
                Touched = AcgmeCode.TryParse(visit.Argument.Split(':')[0], out var code)
                    ? code
                    : null,
            }
        );
        view = await WithAdvisedAsync(view, cancellation).ConfigureAwait(false);
        view = visit.Command switch
        {
            "find" => view with { Found = Find(visit) },
            "add" => Add(view),
            "take" => Changed(
                view,
                RankEdit.With(view.Draft, view.Offer.Programs),
                FormattableString.Invariant(
                    $"{view.Offer.Programs.Count} programs {view.Offer.Of} are on the list. Put them into the order in which you would rather train there."
                )
            ),
            "year" => AddYear(view),
            "load" => await LoadAsync(view, cancellation).ConfigureAwait(false),
            "undo" => Undo(view),
            "" => view,
            _ => Edit(view),
        };
        return await AdviseAsync(view, cancellation).ConfigureAwait(false);
    }

    /// <summary>The advice on a workspace's list; null when all seats stayed taken.</summary>
    public Task<RankOutcome?> AskAsync(
        Workspace workspace,
        Reference.ReferenceData data,
        DateOnly today,
        Seed seed,
        CancellationToken cancellation
    ) =>
        seats.SeatAsync(
            () =>
                data.CreateRankAdvisor()
                    .Advise(
                        RankQuestions.Of(workspace, data, today, seed, Environment.ProcessorCount),
                        cancellation
                    ),
            cancellation
        );

    private async Task<RankView> AdviseAsync(RankView view, CancellationToken cancellation)
    {
        if (view.Workspace.Applicant is null)
        {
            return view;
        }

        var outcome = await AskAsync(
                view.Workspace,
                view.Data,
                view.Visit.Today,
                UsualSeed,
                cancellation
            )
            .ConfigureAwait(false);
        view = await WithAdvisedAsync(view, cancellation).ConfigureAwait(false);
        return outcome switch
        {
            null => view with { IsBusy = true },
            { Advice: { } advice } => view with { Advice = advice },
            _ => view with
            {
                Visit = view.Visit.Refused([
                    .. outcome.Refusals.Select(refusal => new FieldProblem(
                        null,
                        "Your profile",
                        refusal.Found,
                        refusal.Expected
                    )),
                ]),
            },
        };
    }

    /// <summary>The view with the list of applications, where there is nothing else to begin a rank list with.</summary>
    private async Task<RankView> WithAdvisedAsync(RankView view, CancellationToken cancellation)
    {
        if (view.Advised.Count > 0 || !RankOffer.NeedsAdvised(view.Workspace))
        {
            return view;
        }

        var data = view.Data;
        var outcome = await seats
            .SeatAsync(
                () =>
                    AdvisedList.Of(
                        data,
                        view.Workspace,
                        data.Imports.Complete(view.Workspace.Applicant!),
                        UsualSeed,
                        Environment.ProcessorCount,
                        cancellation
                    ),
                cancellation
            )
            .ConfigureAwait(false);
        return view with
        {
            Advised = [.. (outcome?.Advice?.Programs ?? []).Select(one => one.Program.Code)],
        };
    }

    private static RankView Edit(RankView view)
    {
        var after = RankEdit.After(view.Draft, view.Visit.Command, view.Visit.Argument);
        if (ReferenceEquals(after, view.Draft))
        {
            return view;
        }

        return Changed(view, after, Words(view, after));
    }

    /// <summary>What is said where the page alone does not tell enough: something was taken away.</summary>
    private static string? Words(RankView view, RankDraft after) =>
        view.Visit.Command switch
        {
            "remove" when view.Touched is { } code && view.Data.Catalog.Find(code) is { } program =>
                program.Name + " is off the list.",
            "year-remove" when after.FirstYears.Count < view.Draft.FirstYears.Count =>
                "A first year is off the list.",
            _ => null,
        };

    private static RankView Add(RankView view) =>
        view.Touched is { } code && view.Data.Catalog.Find(code) is { } program
            ? Changed(
                view,
                RankEdit.With(view.Draft, [code]),
                program.Name + " is on the list, last for now."
            )
            : view;

    private static RankView AddYear(RankView view)
    {
        var name = view.Visit.Field("yearName");
        if (name.Length is 0 or > LongestName)
        {
            return view with
            {
                Visit = view.Visit.Refused([
                    FieldProblem.Open(
                        "yearName",
                        "First year",
                        "name the program and the kind of year, in at most 200 letters"
                    ),
                ]),
            };
        }

        var state = view.Visit.Field("yearState");
        return Changed(
            view,
            view.Draft with
            {
                FirstYears =
                [
                    .. view.Draft.FirstYears,
                    new FirstYearPosition(name, view.Data.States.ContainsKey(state) ? state : null),
                ],
            },
            name + " is on the list of first years."
        );
    }

    private static ResidencyProgram[] Find(WorkspaceVisit visit) =>
        visit.Workspace.Applicant is { } applicant
            ?
            [
                .. ProgramSearch.Find(
                    visit.Data.Catalog,
                    [applicant.Specialty, applicant.Parallel?.Specialty ?? string.Empty],
                    visit.Field("find")
                ),
            ]
            : [];

    private static async Task<RankView> LoadAsync(RankView view, CancellationToken cancellation)
    {
        if (view.Visit.Form?.Files.GetFile("file") is not { Length: > 0 } file)
        {
            return view with
            {
                Visit = view.Visit.Refused([
                    FieldProblem.Open("file", "Open a list", "choose a CSV file"),
                ]),
            };
        }

        if (file.Length > Hosting.RequestLimits.MaxProfileBytes)
        {
            return view with
            {
                Visit = view.Visit.Refused([
                    new FieldProblem(
                        "file",
                        "Open a list",
                        FormattableString.Invariant($"a file of {file.Length / 1024} kB"),
                        FormattableString.Invariant(
                            $"a file of at most {Hosting.RequestLimits.MaxProfileBytes / 1024} kB"
                        )
                    ),
                ]),
            };
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
        bytes.Position = 0;
        var reading = RankListFile.Read(bytes, "the file", view.Data.Catalog);
        if (reading.Value is not { } list)
        {
            return view with
            {
                Visit = view.Visit.Refused([
                    .. reading.Problems.Select(problem => new FieldProblem(
                        "file",
                        problem.Line is { } line
                            ? FormattableString.Invariant($"Line {line}")
                            : "The file",
                        problem.Found,
                        problem.Expected
                    )),
                ]),
            };
        }

        var loaded = view.Workspace.With(list);
        return Changed(
            view with
            {
                Visit = view.Visit with
                {
                    Workspace = view.Workspace with { Choices = loaded.Choices },
                },
            },
            loaded.Ranks,
            FormattableString.Invariant(
                $"{loaded.Ranks.Programs.Count} programs were read; they stand in place of the list before."
            )
        );
    }

    private static RankView Undo(RankView view)
    {
        if (view.Undo.Length == 0)
        {
            return view;
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(view.Undo));
        var reading = WorkspaceReader.Read(
            stream,
            "the list before",
            view.Data.Catalog,
            view.Visit.Today
        );
        return reading.Value is { } before
            ? Changed(view, before.Ranks, "The last change is undone.")
            : view;
    }

    /// <summary>NRMP codes typed at the rows: taken with every post, so that none is lost by pressing another button.</summary>
    private static RankView TakeCodes(RankView view)
    {
        const string prefix = "nrmp.";
        var codes = new Dictionary<AcgmeCode, string>(view.Draft.NrmpCodes);
        var problems = new List<FieldProblem>();
        foreach (var (name, values) in view.Visit.Form ?? FormCollection.Empty)
        {
            if (
                !name.StartsWith(prefix, StringComparison.Ordinal)
                || !AcgmeCode.TryParse(name[prefix.Length..], out var program)
            )
            {
                continue;
            }

            var text = values.ToString().Trim().ToUpperInvariant();
            if (text.Length == 0)
            {
                codes.Remove(program);
            }
            else if (NrmpCode.TryParse(text, out _))
            {
                codes[program] = text;
            }
            else
            {
                problems.Add(
                    new FieldProblem(
                        name,
                        "NRMP code",
                        $"\"{text}\"",
                        "seven digits, a letter and one to three digits, for example 1234567C0"
                    )
                );
            }
        }

        if (problems.Count > 0)
        {
            return view with { Visit = view.Visit.Refused(problems) };
        }

        return
            codes.Count == view.Draft.NrmpCodes.Count && !codes.Except(view.Draft.NrmpCodes).Any()
            ? view
            : view with
            {
                Visit = view.Visit.Changed(
                    view.Workspace with
                    {
                        Ranks = view.Draft with { NrmpCodes = codes },
                    }
                ),
            };
    }

    private static RankView Changed(RankView view, RankDraft after, string? message) =>
        view with
        {
            Undo = Encoding.UTF8.GetString(
                WorkspaceWriter.WriteShort(Workspace.Empty with { Ranks = view.Draft })
            ),
            Visit = view.Visit.Changed(view.Workspace with { Ranks = after }, message),
        };
}
