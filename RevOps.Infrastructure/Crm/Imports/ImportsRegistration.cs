using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Crm.Imports.Reading;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>Imports of files outside the domain.</summary>
public static class ImportsRegistration
{
    /// <summary>Adds reading, storing and what a run needs; the worker is added by the nodes that do jobs.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddSingleton<ITableReader, TableReader>();
        services.AddSingleton<ImportStore>();
        services.AddSingleton<IImportStore>(x => x.GetRequiredService<ImportStore>());
        services.AddSingleton<IImportQueries>(x => x.GetRequiredService<ImportStore>());
        services.AddSingleton<ImportSignals>();
        services.AddSingleton<IImportSignals>(x => x.GetRequiredService<ImportSignals>());
        services.AddSingleton<ImportRunner>();
        services.AddSingleton<UndoImport>();
        return services;
    }

    /// <summary>Adds the worker.</summary>
    public static IServiceCollection AddImportWorker(this IServiceCollection services) => services.AddHostedService<ImportWorker>();
}
