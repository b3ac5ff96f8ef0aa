using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RevOps.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CrmBreadth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "DealMoveId",
                table: "CrmWrites",
                newName: "DealChangeId");

            migrationBuilder.RenameIndex(
                name: "IX_CrmWrites_DealMoveId",
                table: "CrmWrites",
                newName: "IX_CrmWrites_DealChangeId");

            migrationBuilder.AddColumn<int>(
                name: "Model",
                table: "SnapshotDays",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ArchivedAt",
                table: "Leads",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SaidState",
                table: "Leads",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DealPart",
                table: "CrmWrites",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Stage");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "FailedAt",
                table: "CrmReadings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProblemKind",
                table: "CrmReadings",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DealSaidBy",
                table: "Calls",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Nobody");

            migrationBuilder.AlterColumn<Guid>(
                name: "CreatedBy",
                table: "AttachedNotes",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<string>(
                name: "CustomFields",
                table: "AttachedNotes",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExternalId",
                table: "AttachedNotes",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ImportId",
                table: "AttachedNotes",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ObjectKey",
                table: "AttachedNotes",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "AttachedNotes",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsOwn",
                table: "ApiKeys",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "ObjectKey",
                table: "Activities",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CallFigureMonths",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    RepId = table.Column<Guid>(type: "uuid", nullable: true),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "character varying(130)", maxLength: 130, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Weight = table.Column<double>(type: "double precision", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    Sum = table.Column<double>(type: "double precision", nullable: false),
                    Squares = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallFigureMonths", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CallMonths",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    Changes = table.Column<int>(type: "integer", nullable: false),
                    Summed = table.Column<int>(type: "integer", nullable: false),
                    Calls = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallMonths", x => x.Month);
                });

            migrationBuilder.CreateTable(
                name: "CrmCallDeals",
                columns: table => new
                {
                    ConnectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    CallKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DealKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CrmCallDeals", x => new { x.ConnectionId, x.CallKey, x.DealKey });
                    table.ForeignKey(
                        name: "FK_CrmCallDeals_CrmConnections_ConnectionId",
                        column: x => x.ConnectionId,
                        principalTable: "CrmConnections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DealEdits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FromText = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ToText = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    EditedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    EditedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UndoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    UndoneBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DealEdits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DealEdits_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DealEdits_Users_EditedBy",
                        column: x => x.EditedBy,
                        principalTable: "Users",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_DealEdits_Users_UndoneBy",
                        column: x => x.UndoneBy,
                        principalTable: "Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "LearntSums",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    Deals = table.Column<int>(type: "integer", nullable: false),
                    Reckoned = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LearntSums", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LearntSums_SnapshotDays_Day",
                        column: x => x.Day,
                        principalTable: "SnapshotDays",
                        principalColumn: "Day",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Calls_CreatedAt",
                table: "Calls",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_AttachedNotes_Source_ExternalId",
                table: "AttachedNotes",
                columns: new[] { "Source", "ExternalId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AttachedNotes_Source_ObjectKey",
                table: "AttachedNotes",
                columns: new[] { "Source", "ObjectKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Activities_Source_ObjectKey",
                table: "Activities",
                columns: new[] { "Source", "ObjectKey" });

            migrationBuilder.CreateIndex(
                name: "IX_CallFigureMonths_Month_Kind",
                table: "CallFigureMonths",
                columns: new[] { "Month", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_CallFigureMonths_RepId_Month_Kind",
                table: "CallFigureMonths",
                columns: new[] { "RepId", "Month", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_CallFigureMonths_TeamId_Month_Kind",
                table: "CallFigureMonths",
                columns: new[] { "TeamId", "Month", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_CrmCallDeals_ConnectionId_DealKey",
                table: "CrmCallDeals",
                columns: new[] { "ConnectionId", "DealKey" });

            migrationBuilder.CreateIndex(
                name: "IX_DealEdits_DealId_EditedAt",
                table: "DealEdits",
                columns: new[] { "DealId", "EditedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DealEdits_EditedBy",
                table: "DealEdits",
                column: "EditedBy");

            migrationBuilder.CreateIndex(
                name: "IX_DealEdits_UndoneBy",
                table: "DealEdits",
                column: "UndoneBy");

            migrationBuilder.CreateIndex(
                name: "IX_LearntSums_Day",
                table: "LearntSums",
                column: "Day");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CallFigureMonths");

            migrationBuilder.DropTable(
                name: "CallMonths");

            migrationBuilder.DropTable(
                name: "CrmCallDeals");

            migrationBuilder.DropTable(
                name: "DealEdits");

            migrationBuilder.DropTable(
                name: "LearntSums");

            migrationBuilder.DropIndex(
                name: "IX_Calls_CreatedAt",
                table: "Calls");

            migrationBuilder.DropIndex(
                name: "IX_AttachedNotes_Source_ExternalId",
                table: "AttachedNotes");

            migrationBuilder.DropIndex(
                name: "IX_AttachedNotes_Source_ObjectKey",
                table: "AttachedNotes");

            migrationBuilder.DropIndex(
                name: "IX_Activities_Source_ObjectKey",
                table: "Activities");

            migrationBuilder.DropColumn(
                name: "Model",
                table: "SnapshotDays");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "SaidState",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "DealPart",
                table: "CrmWrites");

            migrationBuilder.DropColumn(
                name: "FailedAt",
                table: "CrmReadings");

            migrationBuilder.DropColumn(
                name: "ProblemKind",
                table: "CrmReadings");

            migrationBuilder.DropColumn(
                name: "DealSaidBy",
                table: "Calls");

            migrationBuilder.DropColumn(
                name: "CustomFields",
                table: "AttachedNotes");

            migrationBuilder.DropColumn(
                name: "ExternalId",
                table: "AttachedNotes");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "AttachedNotes");

            migrationBuilder.DropColumn(
                name: "ObjectKey",
                table: "AttachedNotes");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "AttachedNotes");

            migrationBuilder.DropColumn(
                name: "IsOwn",
                table: "ApiKeys");

            migrationBuilder.DropColumn(
                name: "ObjectKey",
                table: "Activities");

            migrationBuilder.RenameColumn(
                name: "DealChangeId",
                table: "CrmWrites",
                newName: "DealMoveId");

            migrationBuilder.RenameIndex(
                name: "IX_CrmWrites_DealChangeId",
                table: "CrmWrites",
                newName: "IX_CrmWrites_DealMoveId");

            migrationBuilder.AlterColumn<Guid>(
                name: "CreatedBy",
                table: "AttachedNotes",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
