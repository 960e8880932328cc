using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;
using SmartPick.Engine.Validation;

namespace SmartPick.Web.Features.HowGood;

/// <summary>The validation report, and its JSON for programs that ask.</summary>
internal sealed class ValidationShelf
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private readonly Lazy<ValidationReport?> _report;
    private readonly Lazy<ValidationDocument?> _document;

    public ValidationShelf(IConfiguration settings)
    {
        _report = new Lazy<ValidationReport?>(() => Read(settings["validation"]));
        _document = new Lazy<ValidationDocument?>(() => Write(Report));
    }

    /// <summary>The report; null when no validation was run on these data.</summary>
    public ValidationReport? Report => _report.Value;

    /// <summary>The report as JSON; null likewise.</summary>
    public ValidationDocument? Document => _document.Value;

    private static ValidationReport? Read(string? file) =>
        file is not null && File.Exists(file)
            ? JsonSerializer.Deserialize<ValidationReport>(File.ReadAllBytes(file), Json)
            : null;

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
}

/// <summary>The report as JSON.</summary>
/// <param name="Bytes">UTF-8.</param>
/// <param name="Tag">Changes with the report.</param>
internal sealed record ValidationDocument(byte[] Bytes, EntityTagHeaderValue Tag);
