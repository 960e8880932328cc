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

    /// <summary>The rules.</summary>
    public MentorshipRules Rules => The<MentorshipRules>();

    /// <summary>Listed mentors, as this node read them last.</summary>
    public MentorShelf Shelf => The<MentorShelf>();

    /// <summary>Set when nobody waits any more.</summary>
    public CancellationToken Cancellation => Context.RequestAborted;

    /// <summary>An operation of the platform.</summary>
    public T The<T>()
        where T : notnull => Context.RequestServices.GetRequiredService<T>();
}
