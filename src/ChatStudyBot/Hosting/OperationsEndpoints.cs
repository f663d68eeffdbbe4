using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Telemetry;

namespace ChatStudyBot.Hosting;

/// <summary>What those who run the bot ask it. Nothing of it is about anybody.</summary>
internal static class OperationsEndpoints
{
    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var metrics = services.GetRequiredService<PrometheusText>();
        var bank = services.GetRequiredService<IBankSource>();
        var store = services.GetRequiredService<IQuizStore>();
        routes.MapGet("/healthz", context => context.Response.WriteAsync("ok\n"));
        routes.MapGet("/readyz", context => TellReadyAsync(context, bank, store));
        routes.MapGet(
            "/metrics",
            context =>
            {
                context.Response.ContentType = PrometheusText.ContentType;
                return context.Response.WriteAsync(metrics.Write());
            }
        );
    }

    private static async Task TellReadyAsync(HttpContext context, IBankSource bank, IQuizStore store)
    {
        var trouble = await TroubleAsync(bank, store, context.RequestAborted);
        context.Response.StatusCode = trouble is null
            ? StatusCodes.Status200OK
            : StatusCodes.Status503ServiceUnavailable;
        await context.Response.WriteAsync((trouble ?? "ready") + "\n");
    }

    private static async Task<string?> TroubleAsync(
        IBankSource bank,
        IQuizStore store,
        CancellationToken cancellationToken
    )
    {
        if (bank.IsLoading)
        {
            return "The notes are being read.";
        }

        try
        {
            await store.LastSignOfLifeAsync(cancellationToken);
            return null;
        }
        catch (StoreException)
        {
            // Which file it is, is for the log.
            return "The database cannot be read.";
        }
    }
}
