using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SmartPick.Platform.Storage;

/// <summary>Stores a moment as UTC, in a form that both databases compare and sort.</summary>
internal sealed class UtcTime()
    : ValueConverter<DateTimeOffset, DateTime>(
        moment => moment.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc))
    );
