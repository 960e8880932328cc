using System.Globalization;
using SmartPick.Platform.Meetings;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Reads the date of a form.</summary>
internal static class TypedMeeting
{
    /// <summary>What was typed; a date that is none is far from today, and refused as such.</summary>
    public static MeetingWish Of(Func<string, string> field)
    {
        var isTyped = DateTime.TryParseExact(
            field("starts"),
            ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var starts
        );
        return new MeetingWish(
            isTyped ? starts : default,
            field("zone").Trim(),
            int.TryParse(
                field("minutes"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var minutes
            )
                ? minutes
                : 0
        )
        {
            Place = field("place"),
            Purpose = field("purpose"),
        };
    }
}
