using System.Globalization;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>
/// One turn between the page and its reader: a posted form in, everything to show out. Keeps nothing; the market comes with the
/// form and goes back with the page.
/// </summary>
internal sealed class MatchDesk(MatchRuns runs)
{
    /// <summary>The page with the first example, not played yet.</summary>
    public static MatchView Blank => new() { Market = Sound(MatchExamples.All[0].Market) };

    /// <summary>The page with the first example.</summary>
    public Task<MatchView> BeginAsync(CancellationToken cancellation) =>
        ShowAsync(Blank, cancellation);

    /// <summary>The page after a post.</summary>
    public async Task<MatchView> ContinueAsync(IFormCollection form, CancellationToken cancellation)
    {
        var command = form["do"].ToString();
        if (command.Split(':') is ["example", var key] && MatchExamples.Find(key) is { } example)
        {
            return await ShowAsync(new MatchView { Market = Sound(example.Market) }, cancellation)
                .ConfigureAwait(false);
        }

        var (market, problems) = MarketLinkReader.Read(form["market"].ToString());
        if (market is null)
        {
            var begin = await BeginAsync(cancellation).ConfigureAwait(false);
            return begin with { Problems = problems, Status = StatusCodes.Status400BadRequest };
        }

        var view = Turn(form, command, market);
        return view.Problems.Count > 0 && view.IsTextOpen
            ? (
                await ShowAsync(view with { Problems = [] }, cancellation).ConfigureAwait(false)
            ) with
            {
                Problems = view.Problems,
                Status = view.Status,
                Text = view.Text,
                IsTextOpen = true,
            }
            : await TryAsync(
                    form,
                    command,
                    await ShowAsync(view, cancellation).ConfigureAwait(false),
                    cancellation
                )
                .ConfigureAwait(false);
    }

    private static MatchView Turn(IFormCollection form, string command, Market market)
    {
        var fields = TypedFields.Take(form, market);
        var view = new MatchView
        {
            Market = market,
            Typed = fields.Refused,
            Problems = fields.Problems,
            Step = Number(form["step"]),
            TrialOf = Number(form["trial.who"]),
            TrialList = Chosen(form),
        };
        if (string.Equals(command, "text", StringComparison.Ordinal))
        {
            return FromText(form["text"].ToString(), view, form);
        }

        switch (command.Split(':'))
        {
            case ["go", var step]:
                return view with { Step = Number(step) };
            case ["at"]:
                return view with { Step = Number(form["at"]) };
        }

        var edit = new MarketEdit(market, form);
        return edit.Apply(command)
            ? view with
            {
                Message = edit.Message,
                Step = AfterEdit(form),
            }
            : view;
    }

    private static MatchView FromText(string text, MatchView view, IFormCollection form)
    {
        var (market, problems, message) = MarketText.Read(text, view.Market);
        return market is null
            ? view with
            {
                Problems = problems,
                Text = text,
                IsTextOpen = true,
                Status = StatusCodes.Status400BadRequest,
            }
            : view with
            {
                Market = market,
                Message = message,
                Step = AfterEdit(form),
                Typed = new Dictionary<string, string>(StringComparer.Ordinal),
                Problems = [],
                IsTextOpen = true,
            };
    }

    /// <summary>Who looked at the result sees the new result; everybody else starts again.</summary>
    private static int AfterEdit(IFormCollection form) =>
        Number(form["last"]) is > 0 and var last && Number(form["step"]) == last ? int.MaxValue : 0;

    private async Task<MatchView> ShowAsync(MatchView view, CancellationToken cancellation)
    {
        var shown = view with
        {
            Link = MarketLink.Write(view.Market),
            Text = view.Text.Length > 0 ? view.Text : MarketText.Write(view.Market),
        };
        var (instance, problems) = MarketCheck.Build(view.Market);
        if (instance is null || view.Problems.Count > 0)
        {
            return shown with
            {
                Problems = [.. view.Problems, .. problems],
                Status = StatusCodes.Status400BadRequest,
                Step = 0,
            };
        }

        var played = await runs.TakeSeatAsync(
                () => runs.Play(view.Market, instance, cancellation),
                cancellation
            )
            .ConfigureAwait(false);
        return played is null
            ? shown with
            {
                Status = StatusCodes.Status503ServiceUnavailable,
                Message =
                    "The server is busy with other markets. Yours is kept: try again in a few seconds.",
            }
            : shown with
            {
                Played = played,
                Step = Math.Clamp(view.Step, 0, played.Frames.Count - 1),
            };
    }

    /// <summary>Tries other lists of one applicant when a button asks for it.</summary>
    private async Task<MatchView> TryAsync(
        IFormCollection form,
        string command,
        MatchView view,
        CancellationToken cancellation
    )
    {
        if (view.Played is null || command is not ("trial:all" or "trial:one"))
        {
            return view;
        }

        var market = view.Market;
        var who = view.TrialOf;
        if (who >= market.Applicants.Count || market.CoupleOf(who) is not null)
        {
            return view with
            {
                Message = "Choose an applicant who is not in a couple.",
                Status = StatusCodes.Status400BadRequest,
            };
        }

        if (command is "trial:all" && market.Applicants[who].Choices.Count > ListTrial.LongestList)
        {
            return view with
            {
                Message = FormattableString.Invariant(
                    $"{market.ApplicantName(who)} ranks {market.Applicants[who].Choices.Count} programs. Every other list can be tried for lists of up to {ListTrial.LongestList}; longer ones one at a time."
                ),
                Status = StatusCodes.Status400BadRequest,
            };
        }

        var list = view.TrialList.Where(program => program < market.Programs.Count).ToList();
        var run = runs.Trials(cancellation);
        var report = await runs.TakeSeatAsync(
                () =>
                    command is "trial:all"
                        ? ListTrial.All(market, who, run)
                        : ListTrial.One(market, who, list, run),
                cancellation
            )
            .ConfigureAwait(false);
        return report is null
            ? view with
            {
                Status = StatusCodes.Status503ServiceUnavailable,
                Message =
                    "The server is busy with other markets. Yours is kept: try again in a few seconds.",
            }
            : view with
            {
                Trial = report,
            };
    }

    /// <summary>The other list in the order of its places; a program chosen twice counts where it comes first.</summary>
    private static List<int> Chosen(IFormCollection form) =>
        [
            .. Enumerable
                .Range(0, MarketLimits.Programs)
                .Select(place => form[FormattableString.Invariant($"trial.{place}")].ToString())
                .Where(text => text.Length > 0)
                .Select(Number)
                .Distinct(),
        ];

    private static int Number(Microsoft.Extensions.Primitives.StringValues text) =>
        Number(text.ToString());

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static Market Sound(string link) =>
        MarketLinkReader.Read(link).Market
        ?? throw new InvalidOperationException("An example is not a market.");
}
