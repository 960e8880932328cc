using SmartPick.Platform.People;
using SmartPick.Platform.Storage;
using SmartPick.Reference;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.People;

/// <summary>Asks who can help, for whoever is signed in. Of a profile it takes the specialty, needs and codes of programs, and keeps nothing.</summary>
internal sealed class HelpDesk(PlatformDb db, TimeProvider time, MentorShelf shelf)
{
    /// <summary>Answers the questions of a page; a guest costs no reading of the database.</summary>
    public async Task<HelpAnswers> AnswerAsync(
        HttpContext context,
        ReferenceData data,
        string specialty,
        IEnumerable<HelpQuestion> questions
    )
    {
        if (await SignedIn.WhoAsync(context).ConfigureAwait(false) is not { } who)
        {
            return HelpAnswers.Guest;
        }

        var answers = await new WhoCanHelp(db, time, data, shelf)
            .DoAsync(who, specialty, [.. questions.Distinct()], context.RequestAborted)
            .ConfigureAwait(false);
        return HelpAnswers.Of(specialty, answers);
    }
}
