using Kyodo.Grains.Ids;
using Kyodo.Grains.ReadModel;
using Kyodo.Matching.Learning.Contests;
using Kyodo.Silo.Accounts;
using Kyodo.Silo.Exports;
using Kyodo.Silo.Import.Applying;
using Kyodo.Silo.ReadModel;
using Kyodo.Silo.ReadModel.Rebuild;
using Kyodo.Silo.Records;
using Kyodo.Silo.Relational;
using Kyodo.Silo.Sample;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kyodo.Silo.Hosting;

/// <summary>Composes a silo: the grains on this build's stack, what they write to, and the first filling.</summary>
public static class SiloHosting
{
    /// <summary>Adds the silo. Its hosted services run before those added later, so that a web node serves only what is ready.</summary>
    public static IHostApplicationBuilder AddKyodoSilo(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;

        // Every statement at the usual level would bury what an operator must see.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Warning);
        services.AddOptions<KyodoOptions>().BindConfiguration(KyodoOptions.Section).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIdSource, RandomIds>();
        services.AddSingleton(Trainers.Usual);
        services.AddSingleton<DataFolder>();
        services.AddKyodoDatabase<ReadModelContext>("read");
        services.AddSingleton<ReadModelTables>();
        services.AddSingleton<ReadModelReader>();
        services.AddSingleton<ReadModelWriter>();
        services.AddSingleton<IReadModelWriter>(p => p.GetRequiredService<ReadModelWriter>());
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<ReadModelWriter>());
        services.AddKyodoDatabase<RecordsContext>(RecordsContext.Layout);
        services.AddKyodoDatabase<AccountsContext>(AccountsContext.Layout);
        services.AddSingleton<AuditTrail>();
        services.AddOptions<RetentionSchedule>().BindConfiguration(RetentionSchedule.Section).Validate(s => s.IsValid, "Kyodo:Retention: years are 1 to 30, months 1 to 36.").ValidateOnStart();
        services.AddSingleton<PersonRecords>();
        services.AddSingleton<OpenExport>();
        builder.AddGrainStack();
        services.AddSingleton<ReadModelRebuild>();
        services.AddHostedService<ReadModelFilling>();
        services.AddSingleton<GrainImports>();
        services.AddSingleton<SampleFilling>();
        services.AddHostedService<FirstFilling>();
        services.AddHostedService<NightWatch>();
        return builder;
    }
}
