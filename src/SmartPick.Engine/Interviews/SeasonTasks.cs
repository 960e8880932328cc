using System.Globalization;
using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Interviews;

/// <summary>Something that the applicant has to do by a date and has not said to be done.</summary>
/// <param name="Date">The date.</param>
/// <param name="Text">What to do and until when, with how sure the date is.</param>
/// <param name="CanBeDone">True when the applicant can say that it is done; false where a result in the profile says so.</param>
public sealed record SeasonTask(SeasonDate Date, string Text, bool CanBeDone);

/// <summary>
/// What must not be forgotten: registration, examination results, ECFMG status, certification. A date that nobody has published is
/// never called missed; behind it the reminder says to look.
/// </summary>
public static class SeasonTasks
{
    /// <summary>The tasks that are open on a day, by date.</summary>
    /// <param name="basis">Dates and rules.</param>
    /// <param name="applicant">Who; null while there is no profile.</param>
    /// <param name="done">Keys of the dates whose work is done.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<SeasonTask> Open(
        SeasonBasis basis,
        Applicant? applicant,
        IReadOnlyCollection<string> done,
        DateOnly today
    )
    {
        var tasks = new List<SeasonTask>();
        if (today >= basis.Dates.Of(SeasonDates.MatchWeek).On)
        {
            return tasks;
        }

        Registration(basis, today, tasks);
        Scores(basis, applicant, today, tasks);
        Results(basis, applicant, today, tasks);
        Certification(basis, today, tasks);
        return
        [
            .. tasks
                .Where(task => !done.Contains(task.Date.Key, StringComparer.Ordinal))
                .OrderBy(task => task.Date.On),
        ];
    }

    private static void Registration(SeasonBasis basis, DateOnly today, List<SeasonTask> tasks)
    {
        if (
            basis.Dates.Find(SeasonDates.Registration) is { } last
            && today >= (basis.Dates.Find(SeasonDates.RegistrationOpens)?.On ?? last.On)
        )
        {
            tasks.Add(
                new SeasonTask(
                    last,
                    today <= last.On
                        ? $"Register with the NRMP: applying in the portal does not register you, and without registration there is neither Match nor SOAP. Without a late fee until {When(last)}."
                        : $"Register with the NRMP now, if you have not: by our dates the time without a late fee ended {When(last)}. Without registration there is neither Match nor SOAP.",
                    true
                )
            );
        }
    }

    private static void Scores(
        SeasonBasis basis,
        Applicant? applicant,
        DateOnly today,
        List<SeasonTask> tasks
    )
    {
        if (
            applicant is { Step2: null, ComlexLevel2: null }
            && basis.Dates.Find(SeasonDates.ScoresDue) is { } due
            && today >= basis.Dates.Of(SeasonDates.Review).On
        )
        {
            var sit = due.On.AddDays(-basis.Rules.ScoringDays);
            tasks.Add(
                new SeasonTask(
                    due,
                    today <= sit
                        ? $"Your profile has no result of Step 2 CK or Level 2 yet. Results count until {When(due)}; they take up to {basis.Rules.ScoringDays / 7} weeks, so sit by {Day(sit)}."
                        : $"Your profile has no result of Step 2 CK or Level 2 yet. Results count until {When(due)}, and they take up to {basis.Rules.ScoringDays / 7} weeks: ask programs whether a later one can still count.",
                    false
                )
            );
        }
    }

    private static void Results(
        SeasonBasis basis,
        Applicant? applicant,
        DateOnly today,
        List<SeasonTask> tasks
    )
    {
        if (
            applicant?.Type.IsImg() == true
            && basis.Dates.Find(SeasonDates.ResultsDue) is { } due
            && today >= due.On.AddDays(-basis.Rules.RemindDays)
        )
        {
            tasks.Add(
                new SeasonTask(
                    due,
                    $"ECFMG: examinations passed and your status confirmed {(today <= due.On ? "by" : "was due")} {When(due)}. Ask the ECFMG what is missing; who is not eligible on that day is taken out of the Match.",
                    true
                )
            );
        }
    }

    private static void Certification(SeasonBasis basis, DateOnly today, List<SeasonTask> tasks)
    {
        var due = basis.Dates.Of(SeasonDates.Certification);
        if (today >= (basis.Dates.Find(SeasonDates.RankingOpens)?.On ?? due.On))
        {
            tasks.Add(
                new SeasonTask(
                    due,
                    today <= due.On
                        ? $"Certify your rank order list by {When(due)}: a list that is not certified does not take part, and one changed afterwards has to be certified again."
                        : $"By our dates rank order lists had to be certified by {When(due)}.",
                    true
                )
            );
        }
    }

    private static string When(SeasonDate date) =>
        (date.IsPublished ? string.Empty : "about ")
        + Day(date.On)
        + (
            date is { At: { } at, Zone: { } zone }
                ? string.Create(CultureInfo.InvariantCulture, $", {at:HH:mm} {zone}")
                : string.Empty
        )
        + (date.IsPublished ? string.Empty : $" (not confirmed: {date.Provenance.Confidence})");

    private static string Day(DateOnly day) =>
        day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
