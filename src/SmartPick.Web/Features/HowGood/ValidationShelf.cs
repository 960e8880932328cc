using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;
using SmartPick.Engine.Validation;
using SmartPick.Reference;
using SmartPick.Reference.Validation;

namespace SmartPick.Web.Features.HowGood;

/// <summary>The validation report of the data that are served, read once, and its JSON for programs that ask.</summary>
internal sealed partial class ValidationShelf
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
            new NullForNothing(),
        },
    };

    private readonly ILogger<ValidationShelf> _logger;
    private readonly Lazy<ValidationReport?> _report;
    private readonly Lazy<ValidationDocument?> _document;

    public ValidationShelf(IConfiguration settings, ILogger<ValidationShelf> logger)
    {
        _logger = logger;
        _report = new Lazy<ValidationReport?>(() => Read(DataFolder.Locate(settings["data"])));
        _document = new Lazy<ValidationDocument?>(() => Write(Report));
    }

    /// <summary>The report; null when no validation was run on these data, or when it cannot be read, which the log explains.</summary>
    public ValidationReport? Report => _report.Value;

    /// <summary>The report as JSON; null likewise.</summary>
    public ValidationDocument? Document => _document.Value;

    private ValidationReport? Read(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, ValidationFolder.Name)))
        {
            return null;
        }

        var reading = ValidationFolder.Read(folder);
        foreach (var problem in reading.Problems)
        {
            LogProblem(_logger, problem);
        }

        return reading.Value;
    }

    private static ValidationDocument? Write(ValidationReport? report)
    {
        if (report is null)
        {
            return null;
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(report, Json);
        var tag = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
        return new ValidationDocument(bytes, new EntityTagHeaderValue($"\"{tag}\""));
    }

    /// <summary>What could not be measured is null: JSON has no other word for it.</summary>
    private sealed class NullForNothing : JsonConverter<double>
    {
        public override double Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => reader.GetDouble();

        public override void Write(
            Utf8JsonWriter writer,
            double value,
            JsonSerializerOptions options
        )
        {
            if (double.IsFinite(value))
            {
                writer.WriteNumberValue(value);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Validation: {Problem}")]
    private static partial void LogProblem(ILogger logger, Problem problem);
}

/// <summary>The report as JSON.</summary>
/// <param name="Bytes">UTF-8.</param>
/// <param name="Tag">Changes with the report.</param>
internal sealed record ValidationDocument(byte[] Bytes, EntityTagHeaderValue Tag);
