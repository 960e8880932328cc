using System.Globalization;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Web.Features.Api;

/// <summary>A request of somebody who is signed in.</summary>
/// <param name="Context">The request.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Id">What the address names; an empty key for nothing, which is nobody's.</param>
/// <param name="Data">The words there are to choose from.</param>
internal sealed record OwnVisit(HttpContext Context, Who Who, Guid Id, ReferenceData Data)
{
    /// <summary>The database.</summary>
    public PlatformDb Db => The<PlatformDb>();

    /// <summary>The clock.</summary>
    public TimeProvider Time => The<TimeProvider>();

    /// <summary>The rules; with <c>?noPatient=true</c>, the word of who has looked at a text again, without the search for patients.</summary>
    public MentorshipRules Rules =>
        string.Equals(
            Context.Request.Query["noPatient"],
            "true",
            StringComparison.OrdinalIgnoreCase
        )
            ? The<MentorshipRules>().HavingLooked()
            : The<MentorshipRules>();

    /// <summary>The page of a list that is asked for, from 1; the first when none is, or what is asked for is no number.</summary>
    public int Page =>
        int.TryParse(
            Context.Request.Query["page"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var page
        )
            ? Paging.Number(page)
            : 1;

    /// <summary>Listed mentors, as this node read them last.</summary>
    public MentorShelf Shelf => The<MentorShelf>();

    /// <summary>Set when nobody waits any more.</summary>
    public CancellationToken Cancellation => Context.RequestAborted;

    /// <summary>An operation of the platform.</summary>
    public T The<T>()
        where T : notnull => Context.RequestServices.GetRequiredService<T>();
}
