using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.People;

namespace SmartPick.Platform.Meetings;

/// <summary>Looks at a date before it is stored, of a pair's meeting or a group's.</summary>
internal static class MeetingWishCheck
{
    private const int MostDaysAway = 730;

    public static Failure[] Of(MeetingWish wish, MentorshipRules rules, DateTimeOffset now)
    {
        var isZone =
            wish.Zone.Length <= Person.LongestTimeZone
            && TimeZoneInfo.TryFindSystemTimeZoneById(wish.Zone, out _);
        var away = Math.Abs((wish.LocalStart - now.UtcDateTime).TotalDays);
        return
        [
            .. new[]
            {
                isZone ? null : Errors.Zone,
                away > MostDaysAway ? Errors.Date : null,
                wish.Minutes is < Errors.FewestMinutes or > Errors.MostMinutes
                    ? Errors.Minutes
                    : null,
                TextCheck.Of(wish.Place, "place", "the place", StoredMeeting.LongestPlace),
                rules.IsPurpose(wish.Purpose) ? null : Errors.Purpose,
            }.OfType<Failure>(),
        ];
    }
}
