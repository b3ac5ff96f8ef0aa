using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RevOps.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DealEdits : Migration
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

            migrationBuilder.AddColumn<string>(
                name: "DealPart",
                table: "CrmWrites",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Stage");

            migrationBuilder.AddColumn<string>(
                name: "DealSaidBy",
                table: "Calls",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Nobody");

            migrationBuilder.CreateTable(
                name: "CrmCallDeals",
                columns: table => new
                {
                    ConnectionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CallKey = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    DealKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DealId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Part = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FromText = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ToText = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    EditedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EditedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UndoneAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    UndoneBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CrmCallDeals");

            migrationBuilder.DropTable(
                name: "DealEdits");

            migrationBuilder.DropColumn(
                name: "DealPart",
                table: "CrmWrites");

            migrationBuilder.DropColumn(
                name: "DealSaidBy",
                table: "Calls");

            migrationBuilder.RenameColumn(
                name: "DealChangeId",
                table: "CrmWrites",
                newName: "DealMoveId");

            migrationBuilder.RenameIndex(
                name: "IX_CrmWrites_DealChangeId",
                table: "CrmWrites",
                newName: "IX_CrmWrites_DealMoveId");
        }
    }
}
