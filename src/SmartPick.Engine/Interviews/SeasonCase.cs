using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.Interviews;

/// <summary>A season's question put together: the programs tracked in the applicant's order, and what happened to each by any day.</summary>
internal sealed class SeasonCase
{
    private SeasonCase(SeasonRequest request, PickQuestion question, SeasonBasis basis)
    {
        Request = request;
        Question = question;
        Basis = basis;
        var byCode = request.Applications.ToDictionary(application => application.Program);
        Members =
        [
            .. question.Candidates.Where(candidate =>
                byCode.TryGetValue(candidate.Program.Code, out var application)
                && WasSent(application, request.Today)
            ),
        ];
        Applications = [.. Members.Select(member => Complete(byCode[member.Program.Code]))];
        Slots = [.. Applications.Select(application => ChanceTable.SlotOf(application.Tier))];
        Entries =
        [
            .. Members.Select(
                (member, i) => new TallyEntry(i, 0, member.Group, member.Value / 100)
            ),
        ];
    }

    public SeasonRequest Request { get; }

    public PickQuestion Question { get; }

    public SeasonBasis Basis { get; }

    /// <summary>The programs applied to, in the applicant's order.</summary>
    public Candidate[] Members { get; }

    /// <summary>The application to each.</summary>
    public TrackedApplication[] Applications { get; }

    /// <summary>The slot of the signal sent with each.</summary>
    public int[] Slots { get; }

    /// <summary>The members as entries of a posterior table.</summary>
    public TallyEntry[] Entries { get; }

    /// <summary>Puts the question together, or says everything that stands in its way.</summary>
    public static (SeasonCase? Case, IReadOnlyList<Refusal> Refusals) Create(
        PickingBasis picking,
        SeasonBasis basis,
        SeasonRequest request
    )
    {
        var codes = request.Applications.Select(application => application.Program).ToList();
        var (question, refusals) = PickQuestion.Create(
            picking,
            FixedList.Open(request.Question, codes)
        );
        List<Refusal> all = [.. refusals];
        var applicant = request.Question.Applicant;
        string[] specialties =
        [
            .. new[] { applicant.Specialty, applicant.Parallel?.Specialty }.OfType<string>(),
        ];
        var seen = new HashSet<AcgmeCode>();
        foreach (var code in codes)
        {
            var program = picking.Catalog.Find(code);
            if (program is null)
            {
                all.Add(new Refusal("$.applications", code.Digits, "a program of the directory"));
            }
            else if (!specialties.Contains(program.Specialty, StringComparer.Ordinal))
            {
                all.Add(
                    new Refusal(
                        "$.applications",
                        $"{program.Name} ({code.Digits}), {program.Specialty}",
                        "a program of "
                            + string.Join(" or ", specialties)
                            + ", the specialties of the profile"
                    )
                );
            }
            else if (!seen.Add(code))
            {
                all.Add(new Refusal("$.applications", code.Digits + " twice", "each program once"));
            }
        }

        return all.Count > 0 ? (null, all) : (new SeasonCase(request, question!, basis), []);
    }

    /// <summary>The tally of the central estimates with what is known, corrected as every list's is.</summary>
    public ListTally Central(ChanceTable prior, Standing[] standings) =>
        ListTally
            .Of(SeasonPosterior.Of(prior, Slots, standings).Table, Entries)
            .Corrected(Entries, Question.Correction(ParameterDraw.Central));

    /// <summary>The standings on a day, all events up to it known, silence as far as it was stated.</summary>
    public Standing[] On(DateOnly day) => On(day, Applications);

    /// <summary>The standings on a day of applications with other events than the request's.</summary>
    public Standing[] On(DateOnly day, IReadOnlyList<TrackedApplication> applications) =>
        On(day, Request.HeardUntil, applications);

    /// <summary>The standings on a day to come if nothing more is heard until then.</summary>
    public Standing[] IfSilentUntil(DateOnly day) => On(day, day, Applications);

    private Standing[] On(
        DateOnly day,
        DateOnly? heardUntil,
        IReadOnlyList<TrackedApplication> applications
    ) =>
        [
            .. applications.Select(
                (application, i) =>
                    Standing.Of(application, Members[i].Program.Specialty, day, heardUntil, Basis)
                    ?? new Standing(false, 0, 0, null)
            ),
        ];

    /// <summary>The standings before anything was heard.</summary>
    public Standing[] Sent() =>
        [
            .. Applications.Select(
                (application, i) =>
                    Standing.Sent(
                        Standing.BeforeSending(application, Members[i].Program.Specialty, Basis)
                    )
            ),
        ];

    // Somebody who enters an invitation alone has applied: in time, as far as is known. So has who was heard of before the day entered for it.
    private TrackedApplication Complete(TrackedApplication application) =>
        application.FirstOf(ApplicationEventKind.Applied) is not { } sent
            ? application with
            {
                Events =
                [
                    new ApplicationEvent(ApplicationEventKind.Applied, Basis.Timing.Opens),
                    .. application.Events.Where(entry =>
                        entry.Kind is not ApplicationEventKind.Saved
                    ),
                ],
            }
        : application.FirstWord < sent
            ? application with
            {
                Events =
                [
                    .. application.Events.Select(entry =>
                        entry.Kind is ApplicationEventKind.Applied
                            ? entry with
                            {
                                On = Basis.Timing.Opens,
                            }
                            : entry
                    ),
                ],
            }
        : application;

    private static bool WasSent(TrackedApplication application, DateOnly today) =>
        application.Events.Any(entry =>
            entry.Kind is not ApplicationEventKind.Saved && entry.On <= today
        );
}
