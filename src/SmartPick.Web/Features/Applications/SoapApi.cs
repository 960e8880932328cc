using Microsoft.AspNetCore.Mvc;
using SmartPick.Reference.Requests;
using SmartPick.Reference.Seasons;
using SmartPick.Web.Features.Api;

namespace SmartPick.Web.Features.Applications;

/// <summary>SOAP by request: a list of one's own in, what <c>smartpick soap --json</c> writes out.</summary>
internal static class SoapApi
{
    public static void MapSoap(this WebApplication app) =>
        app.MapAsked(
                "/api/v1/soap",
                BodyShape.Soap,
                AnswerAsync,
                "SOAP: whether one may take part, what one must not do, and the unfilled programs of a list of one's own with the count of applications. Nothing is kept."
            )
            .Produces<SoapDocument>();

    private static Task<IResult> AnswerAsync(
        HttpContext context,
        [FromQuery] string? today,
        ApiDesk desk
    ) =>
        desk.AnswerAsync(
            context,
            BodyShape.Soap,
            new AddressAsked(today),
            visit =>
            {
                var table = visit.Body.Text(BodyShape.Table);
                var programs = visit.Body.Workspace.Unfilled;
                if (table is not null)
                {
                    var reading = UnfilledFile.Read(
                        ApiVisit.TextOf(table),
                        BodyShape.Table,
                        visit.Data
                    );
                    if (reading.Value is not { } read)
                    {
                        return Task.FromResult(ApiAnswer.Refused(reading.Problems));
                    }

                    programs = read;
                }

                return Task.FromResult<IResult>(
                    TypedResults.Ok(
                        SoapDocument.Build(
                            programs,
                            visit.Body.Flags(BodyShape.Answers),
                            visit.Day,
                            visit.Data
                        )
                    )
                );
            }
        );
}
